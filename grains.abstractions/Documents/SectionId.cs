using System.Text.RegularExpressions;

namespace NvpOrleans.Abstractions.Documents;

/// <summary>
/// The identity of a section within its document: a slug and, for prose, the language of the text
/// (<c>scan/context@nl</c>). A section is the unit of rights and of co-editing: one Y.Doc each.
/// </summary>
[GenerateSerializer, Immutable, Alias("nvp.SectionId")]
public readonly partial record struct SectionId([property: Id(0)] string Slug, [property: Id(1)] string? Language)
{
    /// <summary>Reads an id from text that may come from anywhere.</summary>
    /// <returns>The id, or null when the text is not one.</returns>
    public static SectionId? Parse(string? text)
    {
        if (text is null || text.Length > 80 || !Pattern().IsMatch(text)) return null;
        return text.Split('@') is [var slug, var language] ? new SectionId(slug, language) : new SectionId(text, null);
    }

    /// <inheritdoc/>
    public override string ToString() => Language is null ? Slug : $"{Slug}@{Language}";

    [GeneratedRegex(@"^[a-z0-9][a-z0-9-]*(/[a-z0-9][a-z0-9-]*)?(@(nl|fr|de))?\z")]
    private static partial Regex Pattern();
}
