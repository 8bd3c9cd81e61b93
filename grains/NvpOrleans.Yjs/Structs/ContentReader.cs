namespace NvpOrleans.Yjs;

/// <summary>Reads the content of an item, and refuses what a browser could not read.</summary>
internal static class ContentReader
{
    public static Content Read(ref YjsReader reader, ContentKind kind, out ulong length)
    {
        if (kind == ContentKind.Deleted)
        {
            length = ReadLength(ref reader);
            return ContentDeleted.Any;
        }
        var content = Read(ref reader, kind);
        length = content.Length;
        return content;
    }

    private static Content Read(ref YjsReader reader, ContentKind kind) => kind switch
    {
        ContentKind.Json => ReadJson(ref reader),
        ContentKind.Binary => new ContentBinary(reader.ReadBytes().ToArray()),
        ContentKind.String => ReadText(ref reader),
        ContentKind.Embed => new ContentEmbed(ReadJsonValue(ref reader)),
        ContentKind.Format => new ContentFormat(reader.ReadName(), ReadJsonValue(ref reader)),
        ContentKind.Type => ReadType(ref reader),
        ContentKind.Any => ReadAny(ref reader),
        ContentKind.Doc => ReadDoc(ref reader),
        _ => throw reader.Malformed($"unknown content {(int)kind}"),
    };

    /// <summary>Nothing in a document has length zero: such a struct would share its clock with the next.</summary>
    public static ulong ReadLength(ref YjsReader reader)
    {
        var length = reader.ReadVarUInt();
        return length > 0 ? length : throw reader.Malformed("zero length");
    }

    private static ContentString ReadText(ref YjsReader reader)
    {
        var start = reader.Offset;
        var utf8 = reader.ReadBytes();
        if (utf8.IsEmpty)
            throw reader.Malformed("empty text");
        return ContentString.FromUtf8(utf8) ?? throw new YjsFormatException("bad UTF-8", start);
    }

    private static ContentAny ReadAny(ref YjsReader reader)
    {
        var values = new object?[ReadValueCount(ref reader)];
        for (var i = 0; i < values.Length; i++)
            values[i] = AnyCodec.Read(ref reader);
        return new ContentAny(values);
    }

    private static ContentJson ReadJson(ref YjsReader reader)
    {
        var values = new object?[ReadValueCount(ref reader)];
        for (var i = 0; i < values.Length; i++)
        {
            var json = reader.ReadString();
            if (json == "undefined")
                values[i] = Undefined.Value;
            else if (!JsonParser.TryParse(json, out values[i]))
                throw reader.Malformed("bad JSON");
        }
        return new ContentJson(values);
    }

    private static int ReadValueCount(ref YjsReader reader)
    {
        var count = reader.ReadCount(1, "values");
        return count > 0 ? count : throw reader.Malformed("zero values");
    }

    private static JsonValue ReadJsonValue(ref YjsReader reader) =>
        JsonValue.TryParse(reader.ReadName()) ?? throw reader.Malformed("bad JSON");

    private static ContentType ReadType(ref YjsReader reader)
    {
        var kind = reader.ReadVarUInt();
        if (kind > (ulong)TypeKind.XmlText)
            throw reader.Malformed($"unknown type {kind}");
        var type = (TypeKind)kind;
        return new ContentType(type, type is TypeKind.XmlElement or TypeKind.XmlHook ? reader.ReadName() : null);
    }

    // A browser spreads the options into a constructor's argument; anything but an object makes it throw.
    private static ContentDoc ReadDoc(ref YjsReader reader)
    {
        var guid = reader.ReadString();
        return AnyCodec.Read(ref reader) is ValueObject options
            ? new ContentDoc(guid, options)
            : throw reader.Malformed("document options are not an object");
    }
}
