using System.Text.Json;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Yjs;

namespace NvpOrleans.Grains.Documents.Schema;

/// <summary>
/// The nodes, marks, attributes, values and link addresses of prose sections (<c>prose-schema.json</c>, shared with the client):
/// content that editors do not know would be deleted by the first of them that meets it, and a link may carry a script.
/// </summary>
internal sealed class ProseSchema : IContentRules
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly ProseSchemaFile _file;

    private ProseSchema(ProseSchemaFile file) => _file = file;

    /// <summary>The version that a client must know to write.</summary>
    public int Version => _file.Version;

    /// <summary>The name of the root that holds a section's prose.</summary>
    public string Root => _file.Root;

    /// <summary>Reads the schema that is built into the contracts.</summary>
    public static ProseSchema LoadEmbedded()
    {
        using var stream = typeof(DocumentId).Assembly.GetManifestResourceStream("prose-schema.json")
            ?? throw new InvalidOperationException("prose-schema.json is not built into the contracts.");
        return new ProseSchema(JsonSerializer.Deserialize<ProseSchemaFile>(stream, Json)
            ?? throw new InvalidOperationException("prose-schema.json is empty."));
    }

    /// <inheritdoc/>
    public Refusal? Check(Doc doc, Update update)
    {
        foreach (var content in doc.Survey(update))
            if (Check(content) is { } objection) return objection;
        return null;
    }

    private Refusal? Check(NewContent content)
    {
        // What is deleted already, or falls into something that is, shows nothing to anyone.
        if (content.Kind is ContentKind.Deleted or ContentKind.Gc or ContentKind.Skip || content.State == PlaceState.Gone) return null;
        if (content.State == PlaceState.Unknown || content.Parent is not { } parent) return Refusals.OutsideSchema("place");
        if (parent.RootName is { } root) return root == Root ? CheckChild(content, isRoot: true) : Refusals.OutsideSchema("root");
        return parent.Kind switch
        {
            TypeKind.XmlElement when content.Key is { } attribute => CheckAttribute(parent.NodeName ?? "", attribute, content),
            TypeKind.XmlElement => CheckChild(content, isRoot: false),
            TypeKind.XmlText => CheckText(content),
            _ => Refusals.OutsideSchema("type"),
        };
    }

    private Refusal? CheckChild(NewContent content, bool isRoot)
    {
        if (content.Key is not null || content.Kind != ContentKind.Type) return Refusals.OutsideSchema("content");
        return content.TypeKind switch
        {
            TypeKind.XmlElement when content.NodeName is { } node && _file.Nodes.ContainsKey(node) => null,
            TypeKind.XmlText when !isRoot => null,
            _ => Refusals.OutsideSchema("node"),
        };
    }

    private Refusal? CheckAttribute(string node, string attribute, NewContent content)
    {
        if (!_file.Nodes.TryGetValue(node, out var rules) || !rules.TryGetValue(attribute, out var rule)) return Refusals.OutsideSchema("attribute");
        if (content.Kind is not (ContentKind.Any or ContentKind.Json)) return Refusals.OutsideSchema("attribute");
        return content.Values.All(value => rule.Allows(value, _file.Link)) ? null : Refusals.OutsideSchema("value");
    }

    private Refusal? CheckText(NewContent content)
    {
        if (content.Key is not null) return Refusals.OutsideSchema("attribute");
        return content.Kind switch
        {
            ContentKind.String => null,
            ContentKind.Format => CheckMark(content.FormatKey!, content.Values[0]),
            _ => Refusals.OutsideSchema("content"),
        };
    }

    private Refusal? CheckMark(string key, object? value)
    {
        // Overlapping marks of one kind are told apart by a suffix: two hyphens and a hash of eight characters.
        var name = key.IndexOf("--", StringComparison.Ordinal) is var dash and > 0 && key.Length == dash + 10 ? key[..dash] : key;
        if (!_file.Marks.TryGetValue(name, out var rules)) return Refusals.OutsideSchema("mark");
        if (value is null) return null; // the mark ends here
        if (value is not ValueObject attributes) return Refusals.OutsideSchema("mark");
        foreach (var (attribute, given) in attributes)
        {
            if (!rules.TryGetValue(attribute, out var rule)) return Refusals.OutsideSchema("attribute");
            if (!rule.Allows(given, _file.Link)) return rule.Type == "link" ? Refusals.LinkScheme : Refusals.OutsideSchema("value");
        }

        return null;
    }
}
