using System.Security.Cryptography;
using System.Text;
using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.Documents;

namespace NvpOrleans.Grains.Documents.Canonical;

/// <summary>What people sign: one hash for each language of a document, over the canonical form of its sections (CANONICAL.md).</summary>
internal static class ContentHashes
{
    private const string Form = "nvp-content-1";

    /// <summary>SHA-256 in lower-case hexadecimal, by language.</summary>
    /// <param name="document">The document.</param>
    /// <param name="languages">The languages it is written in.</param>
    /// <param name="root">The name of the root of prose.</param>
    /// <param name="sections">Its sections at one moment; those that were never opened may be missing.</param>
    /// <exception cref="InvalidDataException">A section holds what no section can hold.</exception>
    public static IReadOnlyDictionary<string, string> Of(
        DocumentId document, IEnumerable<string> languages, string root, IEnumerable<SectionContent> sections)
    {
        var forms = sections.Select(section => (section.Id, Form: FormOf(section, root))).Where(section => section.Form is not null).ToList();
        return languages.ToDictionary(language => language, language => HashOf(TextOf(
            document, language, forms.Where(section => section.Id.Language is null || section.Id.Language == language).ToDictionary(
                section => section.Id.Slug, section => section.Form))));
    }

    /// <summary>The text whose UTF-8 bytes are hashed.</summary>
    /// <param name="document">The document.</param>
    /// <param name="language">The language.</param>
    /// <param name="sections">The forms of the sections that are not empty, by slug.</param>
    internal static string TextOf(DocumentId document, string language, IReadOnlyDictionary<string, object?> sections) =>
        CanonicalJson.Of(new Dictionary<string, object?>
        {
            ["form"] = Form,
            ["document"] = document.ToString(),
            ["language"] = language,
            ["remarks"] = Array.Empty<object?>(),
            ["sections"] = sections,
        });

    /// <summary>The form of one section; null when it is empty.</summary>
    internal static object? FormOf(SectionContent section, string root) => section.Kind switch
    {
        SectionKind.Choices => StructuredForm.OfChoices(section.Doc),
        SectionKind.Objectives => StructuredForm.OfObjectives(section.Doc),
        _ => ProseForm.Of(section.Doc.GetXmlFragment(root)),
    };

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
