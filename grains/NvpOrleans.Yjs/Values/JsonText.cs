using System.Globalization;
using System.Text;

namespace NvpOrleans.Yjs;

/// <summary>Writes values as JavaScript's <c>JSON.stringify</c> does, so that the bytes of our formatting equal a browser's.</summary>
public static class JsonText
{
    /// <summary>The JSON text of a value.</summary>
    public static string Of(object? value)
    {
        var text = new StringBuilder();
        Append(text, Value.From(value));
        return text.ToString();
    }

    internal static void Append(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null or Undefined: text.Append("null"); break;
            case bool flag: text.Append(flag ? "true" : "false"); break;
            case double number: text.Append(double.IsFinite(number) ? ScriptText.Of(number) : "null"); break;
            case string s: AppendString(text, s); break;
            case object?[] items: AppendArray(text, items); break;
            case byte[] bytes: AppendBytes(text, bytes); break;
            case ValueObject entries: AppendObject(text, entries); break;
            default: throw new ArgumentException($"JSON has no {value.GetType().Name}.", nameof(value));
        }
    }

    private static void AppendArray(StringBuilder text, object?[] items)
    {
        text.Append('[');
        for (var i = 0; i < items.Length; i++)
        {
            if (i > 0)
                text.Append(',');
            Append(text, items[i]);
        }
        text.Append(']');
    }

    // What JSON.stringify makes of a Uint8Array: an object with the indexes as keys.
    private static void AppendBytes(StringBuilder text, byte[] bytes)
    {
        text.Append('{');
        for (var i = 0; i < bytes.Length; i++)
            text.Append(i > 0 ? "," : "").Append(CultureInfo.InvariantCulture, $"\"{i}\":{bytes[i]}");
        text.Append('}');
    }

    private static void AppendObject(StringBuilder text, ValueObject entries)
    {
        text.Append('{');
        var first = true;
        foreach (var (key, value) in entries)
        {
            if (value is Undefined)
                continue;
            if (!first)
                text.Append(',');
            first = false;
            AppendString(text, key);
            text.Append(':');
            Append(text, value);
        }
        text.Append('}');
    }

    private static void AppendString(StringBuilder text, string value)
    {
        text.Append('"');
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
                text.Append(c).Append(value[++i]);
            else
                AppendUnit(text, c);
        }
        text.Append('"');
    }

    private static void AppendUnit(StringBuilder text, char c)
    {
        var shorthand = "\"\\\b\f\n\r\t".IndexOf(c, StringComparison.Ordinal);
        if (shorthand >= 0)
            text.Append('\\').Append("\"\\bfnrt"[shorthand]);
        else if (c < ' ' || char.IsSurrogate(c))
            text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
        else
            text.Append(c);
    }
}
