using System.Text.Json;
using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.Documents;

namespace NvpOrleans.Grains.Documents.Schema;

/// <summary>
/// The entries and cells of structured sections (<c>structured-schema.json</c>, shared with the client). Its version is that of
/// the prose schema: a client knows both or neither.
/// </summary>
internal sealed class StructuredSchema
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly IReadOnlyDictionary<string, StructureRule> _rules;

    private StructuredSchema(IReadOnlyDictionary<string, StructureRule> rules) => _rules = rules;

    /// <summary>Reads the schema that is built into the contracts.</summary>
    public static StructuredSchema LoadEmbedded()
    {
        using var stream = typeof(DocumentId).Assembly.GetManifestResourceStream("structured-schema.json")
            ?? throw new InvalidOperationException("structured-schema.json is not built into the contracts.");
        return new StructuredSchema(JsonSerializer.Deserialize<Dictionary<string, StructureRule>>(stream, Json)
            ?? throw new InvalidOperationException("structured-schema.json is empty."));
    }

    /// <summary>The rules of a kind of section, in the languages of its document.</summary>
    public StructuredRules RulesOf(SectionKind kind, IReadOnlyList<string> languages) => new(_rules[WireNames.Of(kind)], languages);
}
