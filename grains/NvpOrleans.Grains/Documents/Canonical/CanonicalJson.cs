using System.Globalization;
using System.Text;

namespace NvpOrleans.Grains.Documents.Canonical;

/// <summary>
/// Writes JSON in the one way that RFC 8785 (JCS) leaves: no white space, names in the order of their UTF-16 code units, the shortest
/// escapes. Numbers are whole, because the form has no others.
/// </summary>
internal static class CanonicalJson
{
    /// <param name="value">Null, a text, a boolean, a <see cref="long"/>, a list or a dictionary of such values.</param>
    public static string Of(object? value)
    {
        var json = new StringBuilder();
        Write(json, value);
        return json.ToString();
    }

    private static void Write(StringBuilder json, object? value)
    {
        switch (value)
        {
            case null:
                json.Append("null");
                break;
            case string text:
                Write(json, text);
                break;
            case bool truth:
                json.Append(truth ? "true" : "false");
                break;
            case long number:
                json.Append(number.ToString(CultureInfo.InvariantCulture));
                break;
            case IReadOnlyDictionary<string, object?> members:
                Write(json, '{', '}', members.OrderBy(member => member.Key, StringComparer.Ordinal), member =>
                {
                    Write(json, member.Key);
                    json.Append(':');
                    Write(json, member.Value);
                });
                break;
            case IReadOnlyList<object?> items:
                Write(json, '[', ']', items, item => Write(json, item));
                break;
            default:
                throw new InvalidOperationException($"A {value.GetType().Name} has no canonical form.");
        }
    }

    private static void Write<T>(StringBuilder json, char open, char close, IEnumerable<T> parts, Action<T> write)
    {
        json.Append(open);
        var isFirst = true;
        foreach (var part in parts)
        {
            if (!isFirst) json.Append(',');
            isFirst = false;
            write(part);
        }

        json.Append(close);
    }

    private static void Write(StringBuilder json, string text)
    {
        json.Append('"');
        foreach (var unit in text)
        {
            _ = unit switch
            {
                '"' => json.Append("\\\""),
                '\\' => json.Append("\\\\"),
                '\b' => json.Append("\\b"),
                '\t' => json.Append("\\t"),
                '\n' => json.Append("\\n"),
                '\f' => json.Append("\\f"),
                '\r' => json.Append("\\r"),
                < ' ' => json.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}"),
                _ => json.Append(unit),
            };
        }

        json.Append('"');
    }
}
