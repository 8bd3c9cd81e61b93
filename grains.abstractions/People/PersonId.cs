namespace NvpOrleans.Abstractions.People;

/// <summary>A pseudonymous person id: what the journal stores as author. At most 64 characters of a-z, 0-9, dot, hyphen and underscore.</summary>
[GenerateSerializer, Immutable, Alias("nvp.PersonId")]
public readonly record struct PersonId([property: Id(0)] string Value)
{
    /// <summary>Reads an id from text that may come from anywhere.</summary>
    /// <returns>The id, or null when the text is not one.</returns>
    public static PersonId? Parse(string? text) =>
        text is { Length: > 0 and <= 64 } && text.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '.' or '-' or '_')
            ? new PersonId(text)
            : null;

    /// <inheritdoc/>
    public override string ToString() => Value;
}
