namespace NvpOrleans.Planning.Objectives;

/// <summary>
/// One item as the document holds it: texts as they were typed, empty where nothing was, null where the value is no text at all.
/// </summary>
public sealed record ObjectiveRow(string Id)
{
    /// <summary>The id of the item that it stands under; empty at the root.</summary>
    public string? Parent { get; init; } = "";

    /// <summary>Where it stands among its siblings: a fractional key, compared ordinally.</summary>
    public string? Position { get; init; } = "";

    /// <summary>True when it was removed.</summary>
    public bool IsDeleted { get; init; }

    /// <summary>The single values by cell: <c>phenomenon</c>, <c>start</c>, <c>target</c> and so on.</summary>
    public IReadOnlyDictionary<string, string?> Values { get; init; } = new Dictionary<string, string?>();

    /// <summary>The texts by the key of their cell: <c>title@nl</c>, <c>lead</c> and so on.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; init; } = new Dictionary<string, string>();
}
