using System.Text.RegularExpressions;

namespace NvpOrleans.Abstractions.Documents;

/// <summary>
/// The identity of a document: its kind, its cycle and its key within the cycle, written <c>plan/2020-2025/5345</c>,
/// <c>phenomenon/2022-2025/3</c> or <c>theme/2022-2025/T1</c>. Zonal and national cycles differ, so the cycle is part of the id.
/// </summary>
[GenerateSerializer, Immutable, Alias("nvp.DocumentId")]
public readonly partial record struct DocumentId(
    [property: Id(0)] DocumentKind Kind,
    [property: Id(1)] string Cycle,
    [property: Id(2)] string Key)
{
    /// <summary>The part after the kind: the key of the grain that owns the document.</summary>
    public string GrainKey => $"{Cycle}/{Key}";

    /// <summary>Reads an id from text that may come from anywhere.</summary>
    /// <returns>The id, or null when the text is not one.</returns>
    public static DocumentId? Parse(string? text)
    {
        if (text is null || text.Length > 80) return null;
        return text.Split('/') is [var kind, var cycle, var key] && KindOf(kind) is { } known
            && CyclePattern().IsMatch(cycle) && KeyPattern().IsMatch(key)
            ? new DocumentId(known, cycle, key)
            : null;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{NameOf(Kind)}/{Cycle}/{Key}";

    private static DocumentKind? KindOf(string name) => name switch
    {
        "plan" => DocumentKind.Plan,
        "phenomenon" => DocumentKind.Phenomenon,
        "theme" => DocumentKind.Theme,
        _ => null,
    };

    private static string NameOf(DocumentKind kind) => kind switch
    {
        DocumentKind.Plan => "plan",
        DocumentKind.Phenomenon => "phenomenon",
        _ => "theme",
    };

    [GeneratedRegex(@"^\d{4}-\d{4}\z")]
    private static partial Regex CyclePattern();

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9-]{0,39}\z")]
    private static partial Regex KeyPattern();
}
