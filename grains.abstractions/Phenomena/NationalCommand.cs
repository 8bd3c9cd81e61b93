using System.Text.Json.Serialization;

namespace NvpOrleans.Abstractions.Phenomena;

/// <summary>
/// What a person asks of a phenomenon or theme document beyond its text. Who may and when is in
/// <c>grains/NvpOrleans.Planning/Workflow/README.md</c>.
/// </summary>
[GenerateSerializer, Immutable, Alias("nvp.NationalCommand")]
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Move), "move")]
public abstract record NationalCommand
{
    private NationalCommand()
    {
    }

    /// <summary>Chosen by the sender. Sent again with the same command it changes nothing and is not refused; with another it is a conflict.</summary>
    [Id(0)]
    [JsonPropertyOrder(-1)]
    public required Guid Operation { get; init; }

    /// <summary>Moves the document to the next stage, or back to an earlier one.</summary>
    /// <param name="To">The stage, as the cycle names it.</param>
    /// <param name="Date">The day on which the body of that stage decided, heard or published it; null for the stages in which owners write.</param>
    /// <param name="Reason">Why it goes back; empty for a move forward.</param>
    [GenerateSerializer, Immutable, Alias("nvp.NationalCommand.Move")]
    public sealed record Move(
        [property: Id(0)] string To,
        [property: Id(1)] DateOnly? Date,
        [property: Id(2)] string Reason) : NationalCommand;
}
