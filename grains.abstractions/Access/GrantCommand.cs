namespace NvpOrleans.Abstractions.Access;

/// <summary>
/// What somebody asks about the grants of a person. Who may give and take what is the table in
/// <c>grains/NvpOrleans.Planning/Access/README.md</c>.
/// </summary>
[GenerateSerializer, Immutable, Alias("nvp.GrantCommand")]
public abstract record GrantCommand
{
    private GrantCommand()
    {
    }

    /// <summary>Chosen by the sender. Sent again with the same command it changes nothing and is not refused; with another it is a conflict.</summary>
    [Id(0)]
    public required Guid Operation { get; init; }

    /// <summary>Gives a role. The id of the new grant is the operation's.</summary>
    /// <param name="Role">The role.</param>
    /// <param name="Scope">Where it holds.</param>
    /// <param name="Sections">The slugs of the sections it is limited to; empty for all.</param>
    /// <param name="SignsAs">The office in which the person signs; null for none.</param>
    /// <param name="From">Start (UTC); null for at once.</param>
    /// <param name="Until">End (UTC), exclusive; null for none.</param>
    [GenerateSerializer, Immutable, Alias("nvp.GrantCommand.Give")]
    public sealed record Give(
        [property: Id(0)] Role Role,
        [property: Id(1)] Scope Scope,
        [property: Id(2)] IReadOnlyList<string> Sections,
        [property: Id(3)] string? SignsAs = null,
        [property: Id(4)] DateTimeOffset? From = null,
        [property: Id(5)] DateTimeOffset? Until = null) : GrantCommand;

    /// <summary>Changes the sections and the period of one grant. Another role or scope is another grant.</summary>
    /// <param name="Grant">The id of the grant.</param>
    /// <param name="Sections">The slugs of the sections it is limited to; empty for all.</param>
    /// <param name="From">Start (UTC); null when it always held.</param>
    /// <param name="Until">End (UTC), exclusive; null for none.</param>
    [GenerateSerializer, Immutable, Alias("nvp.GrantCommand.Change")]
    public sealed record Change(
        [property: Id(0)] string Grant,
        [property: Id(1)] IReadOnlyList<string> Sections,
        [property: Id(2)] DateTimeOffset? From = null,
        [property: Id(3)] DateTimeOffset? Until = null) : GrantCommand;

    /// <summary>Takes one grant away.</summary>
    /// <param name="Grant">The id of the grant.</param>
    [GenerateSerializer, Immutable, Alias("nvp.GrantCommand.Take")]
    public sealed record Take([property: Id(0)] string Grant) : GrantCommand;
}
