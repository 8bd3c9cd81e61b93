using NvpOrleans.Abstractions.Catalog;

namespace NvpOrleans.Planning.Catalog;

/// <summary>
/// The sections of a kind of document, in their order. One with <c>{number}</c> in its slug stands for a section about each phenomenon and
/// theme, and which those are is a matter of the national cycle.
/// </summary>
internal sealed class SectionPatterns(IReadOnlyList<SectionTemplate> patterns)
{
    private const string NumberPlace = "{number}";

    /// <summary>The sections of the documents of a cycle.</summary>
    public IReadOnlyList<SectionTemplate> Of(IReadOnlyList<Phenomenon> phenomena) =>
    [
        .. patterns.SelectMany(pattern => pattern.Slug.Contains(NumberPlace, StringComparison.Ordinal)
            ? phenomena.Select(phenomenon => About(phenomenon, pattern))
            : [pattern]),
    ];

    private static SectionTemplate About(Phenomenon phenomenon, SectionTemplate pattern) => pattern with
    {
        Slug = Fill(pattern.Slug, phenomenon, phenomenon.Name.En).ToLowerInvariant(),
        Title = Fill(pattern.Title, phenomenon),
        Guidance = Fill(pattern.Guidance, phenomenon),
        Phenomenon = phenomenon.Number,
    };

    private static LocalizedText Fill(LocalizedText text, Phenomenon phenomenon) => new(
        Fill(text.Nl, phenomenon, phenomenon.Name.Nl),
        Fill(text.Fr, phenomenon, phenomenon.Name.Fr),
        Fill(text.De, phenomenon, phenomenon.Name.De),
        Fill(text.En, phenomenon, phenomenon.Name.En));

    private static string Fill(string text, Phenomenon phenomenon, string name)
    {
        var filled = text.Replace(NumberPlace, phenomenon.Number, StringComparison.Ordinal).Replace("{name}", name, StringComparison.Ordinal);

        // Names are written as they stand in a sentence; a title begins with a capital. A name that is missing was reported.
        return text.StartsWith("{name}", StringComparison.Ordinal) && filled.Length > 0 ? char.ToUpperInvariant(filled[0]) + filled[1..] : filled;
    }
}
