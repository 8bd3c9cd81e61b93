using System.Numerics;
using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Interop;

/// <summary>One spelling for equal contents: JSON with the keys of every object in order. Keep in sync with canonical.mjs.</summary>
internal static class Canonical
{
    public static string ContentOf(Doc doc) => Of(new Dictionary<string, object?>
    {
        ["text"] = doc.GetText("text").ToDelta().Select(OpOf).ToArray(),
        ["map"] = doc.GetMap("map").ToJson(),
        ["array"] = doc.GetArray("array").ToJson(),
        ["xml"] = doc.GetXmlFragment("xml").ToString(),
    });

    /// <summary>JSON text in the one spelling; null as <c>null</c>.</summary>
    public static string Json(string? json) =>
        JsonParser.TryParse(json ?? "null", out var value) ? Of(value) : throw new FormatException($"Not JSON: {json}");

    private static Dictionary<string, object?> OpOf(DeltaInsert op)
    {
        var json = new Dictionary<string, object?> { ["insert"] = op.Insert };
        if (op.Attributes is not null)
            json["attributes"] = op.Attributes;
        return json;
    }

    public static string Of(object? value) => value switch
    {
        BigInteger big => JsonText.Of($"{big}n"),
        byte[] bytes => JsonText.Of($"bytes {Convert.ToHexStringLower(bytes)}"),
        SubDocument document => JsonText.Of($"document {document.Guid}"),
        object?[] items => $"[{string.Join(',', items.Select(Of))}]",
        IEnumerable<KeyValuePair<string, object?>> entries => "{" + string.Join(',', entries
            .Where(e => e.Value is not Undefined)
            .OrderBy(e => e.Key, StringComparer.Ordinal)
            .Select(e => $"{JsonText.Of(e.Key)}:{Of(e.Value)}")) + "}",
        _ => JsonText.Of(value),
    };
}
