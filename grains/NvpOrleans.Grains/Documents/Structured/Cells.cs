using NvpOrleans.Yjs;

namespace NvpOrleans.Grains.Documents.Structured;

/// <summary>The cells of an entry: read without trust in what they hold, and made.</summary>
internal static class Cells
{
    /// <summary>A word; null when the cell is missing or holds something else.</summary>
    public static string? Word(YMap? cells, string key) => cells?[key] as string;

    /// <summary>Makes a text, empty unless given.</summary>
    public static void SetText(YMap cells, string key, string? text)
    {
        var cell = cells.SetText(key);
        if (text is { Length: > 0 }) cell.Insert(0, text);
    }

    /// <summary>All texts by key, without a prefix that their keys must have.</summary>
    public static IReadOnlyDictionary<string, string> Texts(YMap? cells, string prefix = "") =>
        (cells?.Entries ?? [])
            .Where(cell => cell.Value is YText && cell.Key.StartsWith(prefix, StringComparison.Ordinal))
            .ToDictionary(cell => cell.Key[prefix.Length..], cell => cell.Value!.ToString()!);
}
