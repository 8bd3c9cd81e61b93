using System.Text.Json;
using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Grains.Documents.Schema;
using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Unit.Grains.Canonical;

/// <summary>
/// Sections that a reader can tell apart, made from the schemas alone: each node, mark, attribute and cell that they know, with each of its values or some
/// of them. What a schema learns to know stands here by itself; a type or a pattern of which no value is known here throws.
/// </summary>
internal static class SchemaVariants
{
    // Of a cell that is there to be empty.
    private const string NothingButEmpty = @"^(?![\s\S])";

    public static readonly string[] Languages = ["nl", "fr"];

    private static readonly string[] EntryKeys = ["1", "2", "3", "item00000001", "item00000002", "item00000003"];

    private static readonly string[] Words =
        ["a", "Leuven", "1", "2", "-1.5", "T1", "2026-01-31", "2026-12-31", "item00000001", "item00000002", "item00000003"];

    // What a reader sees of a position is the order: before and behind the two neighbours of the entry in the middle.
    private static readonly string[] Positions = ["b", "d", "f"];
    private static readonly string[] OtherPositions = ["a", "g"];

    /// <summary>Prose, by what makes it another: each writes beside a paragraph that is in all of them.</summary>
    public static IEnumerable<(string Name, Action<YXmlFragment> Write)> OfProse()
    {
        var schema = Read<ProseSchemaFile>("prose-schema.json");
        yield return ("the paragraph alone", _ => { });
        yield return ("another text", prose => TextOf(prose).Insert(0, "x"));
        foreach (var (node, attributes) in schema.Nodes)
        {
            yield return ($"{node}", prose => prose.InsertElement(1, node));
            yield return ($"{node} before", prose => prose.InsertElement(0, node));
            yield return ($"{node} with a text", prose => prose.InsertElement(1, node).InsertText(0, "x"));
            foreach (var inner in schema.Nodes.Keys) yield return ($"{inner} in {node}", prose => prose.InsertElement(1, node).InsertElement(0, inner));
            foreach (var (attribute, value) in Settings(attributes))
                yield return ($"{node} {attribute}={Spell(value)}", prose => prose.InsertElement(1, node).SetAttribute(attribute, value));
        }

        foreach (var (mark, attributes) in schema.Marks)
        {
            yield return (mark, prose => TextOf(prose).Format(0, 5, [new(mark, ValueObject.Empty)]));
            yield return ($"{mark} of less", prose => TextOf(prose).Format(0, 4, [new(mark, ValueObject.Empty)]));
            yield return ($"{mark} again", prose => TextOf(prose).Format(0, 5, [new($"{mark}--abcDEF12", ValueObject.Empty)]));
            foreach (var (attribute, value) in Settings(attributes))
                yield return ($"{mark} {attribute}={Spell(value)}", prose => TextOf(prose).Format(0, 5, [new(mark, new Dictionary<string, object?> { [attribute] = value })]));
        }
    }

    /// <summary>The paragraph of five letters that all prose here has.</summary>
    public static void WriteParagraph(Doc doc) => doc.GetXmlFragment("default").InsertElement(0, "paragraph").InsertText(0, "tekst");

    /// <summary>Three entries with all their cells, of which nothing is filled in.</summary>
    public static void WriteEntries(Doc doc, SectionKind kind)
    {
        var rule = RuleOf(kind);
        foreach (var (key, position) in KeysOf(rule).Zip(Positions))
        {
            var entry = doc.GetMap(rule.Root).SetMap(key);
            foreach (var (name, cell) in CellsOf(kind))
            {
                if (cell.IsText) entry.SetText(name);
                else entry.Set(name, name == "position" ? position : cell.Type == "boolean" ? false : "");
            }
        }
    }

    /// <summary>Changes of one cell, by what they change, each with the languages whose readers see it.</summary>
    public static IEnumerable<(string Name, string[] SeenIn, Action<Doc> Write)> OfEntries(SectionKind kind)
    {
        var rule = RuleOf(kind);
        var keys = KeysOf(rule);
        foreach (var key in keys[..2])
        {
            foreach (var (name, cell) in CellsOf(kind))
            {
                if (name == "position" && key != keys[1]) continue;
                foreach (var value in ValuesOf(name, cell, key))
                    yield return ($"{name}={Spell(value)} of {key}", cell.PerLanguage ? [name[(name.LastIndexOf('@') + 1)..]] : Languages, doc => Set(doc, (rule.Root, key, name), value));
            }
        }
    }

    private static void Set(Doc doc, (string Root, string Key, string Cell) place, object value)
    {
        var entry = (YMap)doc.GetMap(place.Root)[place.Key]!;
        if (entry[place.Cell] is YText text) text.Insert(0, (string)value);
        else entry.Set(place.Cell, value);
    }

    private static object[] ValuesOf(string name, CellRule cell, string key)
    {
        if (name == "position") return OtherPositions;
        if (cell.Pattern == NothingButEmpty) return [];
        object[] values = cell.Type switch
        {
            CellRule.Text => ["x", "y"],
            "boolean" => [true],
            "word" => [.. (cell.Values ?? Words).Where(word => word.Length > 0 && word != key && cell.Allows(word))],
            _ => throw new NotSupportedException($"No values are known here for cells of the type {cell.Type}."),
        };
        return values.Length > 1 || cell.Type == "boolean" ? values : throw new NotSupportedException($"Too few words here fit {name}: {cell.Pattern}");
    }

    private static IEnumerable<(string Attribute, object Value)> Settings(IReadOnlyDictionary<string, AttributeRule> attributes) =>
        attributes.SelectMany(attribute => ValuesOf(attribute.Value).Select(value => (attribute.Key, value)));

    private static IEnumerable<object> ValuesOf(AttributeRule rule)
    {
        var (least, most) = (Math.Max(rule.Minimum, -9), Math.Min(rule.Maximum, 9_999));
        return rule.Type switch
        {
            "integer" => new[] { least, least + 1, most }.Distinct().Cast<object>(),
            "integers" => [new object?[] { least }, new object?[] { most }, new object?[] { least, most }, new object?[] { most, least }],
            "text" => rule.Values ?? ["a", "b"],
            "link" => ["https://example.be/", "https://example.be/a", "mailto:a@example.be"],
            _ => throw new NotSupportedException($"No values are known here for attributes of the type {rule.Type}."),
        };
    }

    private static string[] KeysOf(StructureRule rule) =>
        EntryKeys.Where(rule.Entries.Allows).Take(Positions.Length).ToArray() is { Length: 3 } keys ? keys : throw new NotSupportedException($"Too few keys here fit {rule.Entries.Pattern}");

    private static IEnumerable<(string Name, CellRule Rule)> CellsOf(SectionKind kind) =>
        new StructuredRules(RuleOf(kind), Languages).Cells.Select(cell => (cell.Key, cell.Value));

    private static StructureRule RuleOf(SectionKind kind) => Read<Dictionary<string, StructureRule>>("structured-schema.json")[WireNames.Of(kind)];

    private static YXmlText TextOf(YXmlFragment prose) => prose.Descendants().OfType<YXmlText>().First();

    private static string Spell(object? value) => value is object?[] items ? $"[{string.Join(',', items.Select(Spell))}]" : $"{value ?? "null"}";

    private static T Read<T>(string name)
    {
        using var stream = typeof(DocumentId).Assembly.GetManifestResourceStream(name)!;
        return JsonSerializer.Deserialize<T>(stream, JsonSerializerOptions.Web)!;
    }
}
