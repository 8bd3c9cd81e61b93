using System.Collections;
using System.Numerics;

namespace NvpOrleans.Yjs;

/// <summary>
/// The values a document can hold: <c>null</c>, <see cref="Undefined"/>, <see cref="bool"/>, <see cref="double"/>,
/// <see cref="BigInteger"/> (64 bits), <see cref="string"/>, <see cref="byte"/>[], <c>object?[]</c> and <see cref="ValueObject"/>.
/// </summary>
internal static class Value
{
    public const int MaxDepth = 100;

    /// <summary>Brings what C# code naturally passes into the forms above.</summary>
    /// <exception cref="ArgumentException">The value has no counterpart in a document.</exception>
    public static object? From(object? value, int depth = 0)
    {
        if (depth > MaxDepth)
            throw new ArgumentException("The value is nested too deeply.", nameof(value));
        return value switch
        {
            null or Undefined or bool or double or byte[] or ValueObject => value,
            string text => WellFormed(text),
            BigInteger big when big >= long.MinValue && big <= long.MaxValue => value,
            int or uint or short or ushort or byte or sbyte or float => Convert.ToDouble(value, null),
            long number when Math.Abs((double)number) <= YjsReader.MaxSafeInteger => (double)number,
            IEnumerable<KeyValuePair<string, object?>> entries => FromEntries(entries, depth),
            IEnumerable items => FromItems(items, depth),
            _ => throw new ArgumentException($"A {value.GetType().Name} cannot be stored in a document.", nameof(value)),
        };
    }

    /// <summary>Text whose lone surrogates are replaced, as the wire would replace them: so memory and wire agree.</summary>
    public static string WellFormed(string text)
    {
        char[]? copy = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
                continue;
            }
            (copy ??= text.ToCharArray())[i] = '\uFFFD';
        }
        return copy is null ? text : new string(copy);
    }

    /// <summary>An array that is no other array: empty ones too have an identity, by which Yjs compares formats.</summary>
    public static object?[] Distinct(List<object?> items)
    {
        var array = new object?[items.Count];
        items.CopyTo(array);
        return array;
    }

    private static ValueObject FromEntries(IEnumerable<KeyValuePair<string, object?>> entries, int depth)
    {
        var converted = new OrderedDictionary<string, object?>();
        foreach (var (key, value) in entries)
            converted[WellFormed(key)] = From(value, depth + 1);
        return new ValueObject(converted);
    }

    private static object?[] FromItems(IEnumerable items, int depth)
    {
        var converted = new List<object?>();
        foreach (var item in items)
            converted.Add(From(item, depth + 1));
        return Distinct(converted);
    }
}
