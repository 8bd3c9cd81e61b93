using System.Security.Cryptography;
using System.Text;
using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.Documents;

namespace NvpOrleans.Grains.Documents.Canonical;

/// <summary>What people sign: one hash for each language of a document, over the canonical form of its sections and remarks (CANONICAL.md).</summary>
internal static class ContentHashes
{
    /// <summary>SHA-256 in lower-case hexadecimal, by language.</summary>
    /// <param name="form">The form, and what was said of the text.</param>
    /// <param name="document">The document.</param>
    /// <param name="languages">The languages it is written in.</param>
    /// <param name="root">The name of the root of prose.</param>
    /// <param name="sections">Its sections at one moment; those that were never opened may be missing.</param>
    /// <exception cref="InvalidDataException">A section holds what no section can hold, or the form is not known.</exception>
    public static IReadOnlyDictionary<string, string> Of(
        ContentForm form, DocumentId document, IEnumerable<string> languages, string root, IEnumerable<SectionContent> sections)
    {
        List<SectionContent> all = [.. sections];
        return languages.ToDictionary(language => language, language => HashOf(TextOf(form, document, language, root, all)));
    }

    /// <summary>The text whose UTF-8 bytes are hashed.</summary>
    internal static string TextOf(ContentForm form, DocumentId document, string language, string root, IEnumerable<SectionContent> sections) =>
        CanonicalJson.Of(new Dictionary<string, object?>
        {
            ["form"] = form.Name,
            ["document"] = document.ToString(),
            ["language"] = language,
            ["remarks"] = form.IsWithRemarks ? RemarksForm.Of(form, language) : Array.Empty<object?>(),
            ["sections"] = sections
                .Where(section => section.Id.Language is null || section.Id.Language == language)
                .Select(section => KeyValuePair.Create(section.Id.Slug, FormOf(section, root, form.IsWithRemarks ? language : null)))
                .Where(section => section.Value is not null)
                .ToDictionary(),
        });

    /// <summary>The form of one section; null when it is empty.</summary>
    /// <param name="section">The section.</param>
    /// <param name="root">The name of the root of prose.</param>
    /// <param name="language">The language in which a structured section is taken; null for all of them.</param>
    internal static object? FormOf(SectionContent section, string root, string? language = null) => section.Kind switch
    {
        SectionKind.Choices => StructuredForm.OfChoices(section.Doc, language),
        SectionKind.Objectives or SectionKind.Indicators => StructuredForm.OfItems(section.Doc, language),
        _ => ProseForm.Of(section.Doc.GetXmlFragment(root)),
    };

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
