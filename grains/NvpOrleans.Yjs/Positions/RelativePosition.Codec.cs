using System.Diagnostics.CodeAnalysis;

namespace NvpOrleans.Yjs;

// Binary: 0 unit | 1 root name | 2 type, then the association, which old encodings leave out.
// JSON:   {"type": id, "tname": root name, "item": id, "assoc": number}, each left out or null where there is none.
public sealed partial record RelativePosition
{
    private const ulong UnitTag = 0, RootTag = 1, TypeTag = 2;

    /// <summary>Reads the bytes of <see cref="Encode"/> and of Yjs's encodeRelativePosition.</summary>
    /// <exception cref="YjsFormatException">
    /// The bytes are not a position: an unknown tag, an id beyond 53 bits, an association beyond 32 bits, bad UTF-8, or bytes left over.
    /// </exception>
    public static RelativePosition Decode(ReadOnlySpan<byte> encoded)
    {
        var reader = new YjsReader(encoded);
        Id? type = null, item = null;
        string? rootName = null;
        switch (reader.ReadVarUInt())
        {
            case UnitTag: item = ReadId(ref reader); break;
            case RootTag: rootName = reader.ReadString(); break;
            case TypeTag: type = ReadId(ref reader); break;
            default: throw reader.Malformed("unknown kind of position");
        }
        var association = reader.Remaining > 0 ? reader.ReadVarInt() : 0;
        if (!TryAssociation(association, out var small))
            throw reader.Malformed("association out of range");
        reader.ExpectEnd();
        return new RelativePosition(type, rootName, item, small);
    }

    /// <summary>The shortest form: where a unit is named, the type is left out.</summary>
    public byte[] Encode()
    {
        var writer = new YjsWriter(16);
        if (Item is { } item)
        {
            writer.WriteVarUInt(UnitTag);
            writer.WriteId(item);
        }
        else if (RootName is not null)
        {
            writer.WriteVarUInt(RootTag);
            writer.WriteString(RootName);
        }
        else
        {
            writer.WriteVarUInt(TypeTag);
            writer.WriteId(Type!.Value);
        }
        writer.WriteVarInt(Association);
        return writer.Finish();
    }

    /// <summary>Reads the JSON form as a value, as awareness carries it (Yjs's createRelativePositionFromJSON).</summary>
    /// <exception cref="YjsFormatException">
    /// The value is not a position: it names neither unit nor type, an id is not two whole numbers of at most 53 bits, or the
    /// association is not a whole number of at most 32.
    /// </exception>
    public static RelativePosition FromJson(object? json) =>
        TryFromJson(json, out var position) ? position : throw new YjsFormatException("not a relative position", 0);

    /// <inheritdoc cref="FromJson"/>
    /// <returns>False where <see cref="FromJson"/> throws.</returns>
    public static bool TryFromJson(object? json, [NotNullWhen(true)] out RelativePosition? position)
    {
        position = null;
        if (json is not IReadOnlyDictionary<string, object?> entries
            || !TryId(entries, "type", out var type)
            || !TryId(entries, "item", out var item)
            || Entry(entries, "tname") is not (null or string)
            || (Entry(entries, "assoc") ?? 0.0) is not double number
            || !TryAssociation(number, out var association))
            return false;
        var rootName = (string?)Entry(entries, "tname");
        if (type is null && item is null && rootName is null)
            return false;
        position = new RelativePosition(type, rootName, item, association);
        return true;
    }

    /// <summary>Reads the JSON form as text.</summary>
    /// <exception cref="YjsFormatException">The text is not JSON, or not a position; see <see cref="FromJson"/>.</exception>
    public static RelativePosition ParseJson(string json) =>
        FromJson(JsonParser.TryParse(json, out var value) ? value : throw new YjsFormatException("bad JSON", 0));

    /// <summary>The JSON form as a value (Yjs's relativePositionToJSON); <see cref="JsonText"/> makes text of it.</summary>
    public ValueObject ToJson()
    {
        var json = new OrderedDictionary<string, object?>();
        if (Type is { } type)
            json["type"] = JsonOf(type);
        if (RootName is not null)
            json["tname"] = RootName;
        if (Item is { } item)
            json["item"] = JsonOf(item);
        json["assoc"] = (double)Association;
        return new ValueObject(json);
    }

    private static Id ReadId(ref YjsReader reader) => new(reader.ReadVarUInt(), reader.ReadVarUInt());

    private static ValueObject JsonOf(Id id) => new(new() { ["client"] = (double)id.Client, ["clock"] = (double)id.Clock });

    private static object? Entry(IReadOnlyDictionary<string, object?> entries, string key) =>
        entries.TryGetValue(key, out var value) && value is not Undefined ? value : null;

    private static bool TryId(IReadOnlyDictionary<string, object?> entries, string key, out Id? id)
    {
        id = null;
        if (Entry(entries, key) is not { } value)
            return true;
        if (value is not IReadOnlyDictionary<string, object?> parts
            || Entry(parts, "client") is not double client || !IsSafe(client)
            || Entry(parts, "clock") is not double clock || !IsSafe(clock))
            return false;
        id = new Id((ulong)client, (ulong)clock);
        return true;
    }

    private static bool IsSafe(double number) => double.IsInteger(number) && number is >= 0 and <= YjsReader.MaxSafeInteger;

    private static bool TryAssociation(double number, out int association)
    {
        var isWhole = double.IsInteger(number) && number is >= int.MinValue and <= int.MaxValue;
        association = isWhole ? (int)number : 0;
        return isWhole;
    }
}
