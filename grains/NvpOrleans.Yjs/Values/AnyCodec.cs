using System.Diagnostics;
using System.Numerics;

namespace NvpOrleans.Yjs;

/// <summary>lib0's self-describing values ("any"): one tag byte, then the value.</summary>
internal static class AnyCodec
{
    private const byte Bytes = 116, Array = 117, Object = 118, String = 119, True = 120, False = 121;
    private const byte BigInt = 122, Float64 = 123, Float32 = 124, Integer = 125, Null = 126, UndefinedTag = 127;

    public static object? Read(ref YjsReader reader, int depth = 0)
    {
        if (depth > Value.MaxDepth)
            throw reader.Malformed("value nested too deeply");
        var tag = reader.ReadByte();
        return tag switch
        {
            UndefinedTag => Undefined.Value,
            Null => null,
            Integer => reader.ReadVarInt(),
            Float32 => reader.ReadFloat32(),
            Float64 => reader.ReadFloat64(),
            BigInt => new BigInteger(reader.ReadInt64()),
            False => false,
            True => true,
            String => reader.ReadString(),
            Object => ReadObject(ref reader, depth),
            Array => ReadArray(ref reader, depth),
            Bytes => reader.ReadBytes().ToArray(),
            _ => throw reader.Malformed($"unknown value tag {tag}"),
        };
    }

    public static void Write(YjsWriter writer, object? value)
    {
        switch (value)
        {
            case null: writer.WriteByte(Null); break;
            case Undefined: writer.WriteByte(UndefinedTag); break;
            case bool flag: writer.WriteByte(flag ? True : False); break;
            case double number: WriteNumber(writer, number); break;
            case string text: writer.WriteByte(String); writer.WriteString(text); break;
            case BigInteger big: writer.WriteByte(BigInt); writer.WriteInt64((long)big); break;
            case byte[] bytes: writer.WriteByte(Bytes); writer.WriteBytes(bytes); break;
            case object?[] items: WriteArray(writer, items); break;
            case ValueObject entries: WriteObject(writer, entries); break;
            default: throw new UnreachableException($"{value.GetType()} passed Value.From");
        }
    }

    private static ValueObject ReadObject(ref YjsReader reader, int depth)
    {
        var count = reader.ReadCount(2, "object entries");
        var entries = new OrderedDictionary<string, object?>();
        for (var i = 0; i < count; i++)
        {
            var key = reader.ReadString();
            entries[key] = Read(ref reader, depth + 1);
        }
        return new ValueObject(entries);
    }

    private static object?[] ReadArray(ref YjsReader reader, int depth)
    {
        var items = new object?[reader.ReadCount(1, "array items")];
        for (var i = 0; i < items.Length; i++)
            items[i] = Read(ref reader, depth + 1);
        return items;
    }

    private static void WriteNumber(YjsWriter writer, double number)
    {
        if (double.IsInteger(number) && Math.Abs(number) <= int.MaxValue)
        {
            writer.WriteByte(Integer);
            writer.WriteVarInt(number);
        }
        else if ((float)number == number)
        {
            writer.WriteByte(Float32);
            writer.WriteFloat32((float)number);
        }
        else
        {
            writer.WriteByte(Float64);
            writer.WriteFloat64(number);
        }
    }

    private static void WriteArray(YjsWriter writer, object?[] items)
    {
        writer.WriteByte(Array);
        writer.WriteVarUInt((ulong)items.Length);
        foreach (var item in items)
            Write(writer, item);
    }

    private static void WriteObject(YjsWriter writer, ValueObject entries)
    {
        writer.WriteByte(Object);
        writer.WriteVarUInt((ulong)entries.Count);
        foreach (var (key, value) in entries)
        {
            writer.WriteString(key);
            Write(writer, value);
        }
    }
}
