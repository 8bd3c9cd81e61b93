namespace NvpOrleans.Grains.Documents.Schema;

/// <summary>The schema as its file holds it.</summary>
internal sealed class ProseSchemaFile
{
    public required int Version { get; init; }

    public required string Root { get; init; }

    /// <summary>The addresses that a link may have.</summary>
    public required LinkRule Link { get; init; }

    /// <summary>Attributes by node name.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, AttributeRule>> Nodes { get; init; }

    /// <summary>Attributes by mark name.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, AttributeRule>> Marks { get; init; }
}
