using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace NvpOrleans.Yjs;

/// <summary>An object value: names and values in the order JavaScript enumerates them.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "It is a value that happens to be enumerable.")]
public sealed class ValueObject : IReadOnlyDictionary<string, object?>
{
    private readonly OrderedDictionary<string, object?> _entries;

    internal ValueObject(OrderedDictionary<string, object?> entries) => _entries = InEnumerationOrder(entries);

    /// <summary>An object without entries.</summary>
    public static ValueObject Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _entries.Count;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _entries.Keys;

    /// <inheritdoc/>
    public IEnumerable<object?> Values => _entries.Values;

    /// <inheritdoc/>
    public object? this[string key] => _entries[key];

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _entries.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, out object? value) => _entries.TryGetValue(key, out value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // JavaScript enumerates keys that look like array indexes first, in numeric order; encodes agree only if we do too.
    private static OrderedDictionary<string, object?> InEnumerationOrder(OrderedDictionary<string, object?> entries)
    {
        List<uint>? indexes = null;
        foreach (var (key, _) in entries)
        {
            if (IsArrayIndex(key, out var index))
                (indexes ??= []).Add(index);
        }
        if (indexes is null)
            return entries;
        indexes.Sort();
        var ordered = new OrderedDictionary<string, object?>(entries.Count);
        foreach (var index in indexes)
        {
            var key = index.ToString(CultureInfo.InvariantCulture);
            ordered.Add(key, entries[key]);
        }
        foreach (var (key, value) in entries)
            ordered.TryAdd(key, value);
        return ordered;
    }

    private static bool IsArrayIndex(string key, out uint index)
    {
        index = 0;
        return key.Length is > 0 and <= 10
            && char.IsAsciiDigit(key[0])
            && (key[0] != '0' || key.Length == 1)
            && uint.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out index)
            && index != uint.MaxValue;
    }
}
