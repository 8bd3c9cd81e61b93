using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Serialization;
using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Interop.Cases;

/// <summary>Values that JSON has no word for, as they travel in edits. Keep in sync with values.mjs.</summary>
internal sealed class ScriptValues : JsonConverter<object?>
{
    /// <summary>Stands for the first half of a surrogate pair alone, which JSON text between two languages does not survive.</summary>
    public const char LoneHigh = '\uE000';

    /// <summary>Stands for the second half of a surrogate pair alone.</summary>
    public const char LoneLow = '\uE001';

    public static string Revived(string text) => text.Replace(LoneHigh, '\uD83D').Replace(LoneLow, '\uDE00');

    public override object? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Of(JsonElement.ParseValue(ref reader));

    public override void Write(Utf8JsonWriter writer, object? value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case null: writer.WriteNullValue(); break;
            case bool flag: writer.WriteBooleanValue(flag); break;
            case string text: writer.WriteStringValue(text); break;
            case double number when double.IsFinite(number) && (number != 0 || !double.IsNegative(number)): writer.WriteNumberValue(number); break;
            case double number: WriteTagged(writer, "$number", Spell(number)); break;
            case int number: writer.WriteNumberValue(number); break;
            case BigInteger big: WriteTagged(writer, "$big", big.ToString(CultureInfo.InvariantCulture)); break;
            case byte[] bytes: WriteTagged(writer, "$bytes", Convert.ToBase64String(bytes)); break;
            case Undefined: WriteTagged(writer, "$undefined", ""); break;
            case IEnumerable<KeyValuePair<string, object?>> entries: WriteEntries(writer, entries, options); break;
            case object?[] items: WriteItems(writer, items, options); break;
            default: JsonSerializer.Serialize(writer, value, value.GetType(), options); break;
        }
    }

    private static object? Of(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => element.GetDouble(),
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Array => element.EnumerateArray().Select(Of).ToArray(),
        JsonValueKind.Object => OfObject(element),
        _ => null,
    };

    private static object OfObject(JsonElement element)
    {
        if (element.TryGetProperty("$bytes", out var bytes))
            return bytes.GetBytesFromBase64();
        if (element.TryGetProperty("$big", out var big))
            return BigInteger.Parse(big.GetString()!, CultureInfo.InvariantCulture);
        if (element.TryGetProperty("$number", out var number))
            return double.Parse(number.GetString()!, CultureInfo.InvariantCulture);
        if (element.TryGetProperty("$undefined", out _))
            return Undefined.Value;
        return element.EnumerateObject().ToDictionary(p => p.Name, p => Of(p.Value));
    }

    // Spelled so that both JavaScript's Number and double.Parse read it.
    private static string Spell(double number) => number switch
    {
        double.NaN => "NaN",
        double.PositiveInfinity => "Infinity",
        double.NegativeInfinity => "-Infinity",
        _ => "-0",
    };

    private static void WriteTagged(Utf8JsonWriter writer, string tag, string text)
    {
        writer.WriteStartObject();
        writer.WriteString(tag, text);
        writer.WriteEndObject();
    }

    private void WriteEntries(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, object?>> entries, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (key, value) in entries)
        {
            writer.WritePropertyName(key);
            Write(writer, value, options);
        }
        writer.WriteEndObject();
    }

    private void WriteItems(Utf8JsonWriter writer, object?[] items, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var item in items)
            Write(writer, item, options);
        writer.WriteEndArray();
    }
}
