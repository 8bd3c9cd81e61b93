using NvpOrleans.Yjs;

namespace NvpOrleans.Grains.Documents.Structured;

/// <summary>The cells of an entry, read without trust in what they hold.</summary>
internal static class Cells
{
    /// <summary>A word; null when the cell is missing or holds something else.</summary>
    public static string? Word(YMap? cells, string key) => cells?[key] as string;

    /// <summary>All texts by key, without a prefix that their keys must have.</summary>
    public static IReadOnlyDictionary<string, string> Texts(YMap? cells, string prefix = "") =>
        (cells?.Entries ?? [])
            .Where(cell => cell.Value is YText && cell.Key.StartsWith(prefix, StringComparison.Ordinal))
            .ToDictionary(cell => cell.Key[prefix.Length..], cell => cell.Value!.ToString()!);
}
