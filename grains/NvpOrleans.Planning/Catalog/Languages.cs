namespace NvpOrleans.Planning.Catalog;

/// <summary>The languages of plans, and of the service.</summary>
internal static class Languages
{
    /// <summary>The country's official languages: those a document can be written in.</summary>
    public static IReadOnlyList<string> OfDocuments { get; } = ["nl", "fr", "de"];

    /// <summary>Languages of names, titles and guidance.</summary>
    public static IReadOnlyList<string> OfInterface { get; } = ["nl", "fr", "de", "en"];
}
