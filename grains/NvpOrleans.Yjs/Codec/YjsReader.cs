using System.Buffers.Binary;
using System.Numerics;
using System.Text;
using System.Text.Unicode;

namespace NvpOrleans.Yjs;

/// <summary>Reads lib0's primitives. Every length is a claim by the sender and is compared with what remains before it is believed.</summary>
internal ref struct YjsReader(ReadOnlySpan<byte> source)
{
    /// <summary>The largest integer JavaScript can hold exactly; ids and clocks never exceed it.</summary>
    public const ulong MaxSafeInteger = (1UL << 53) - 1;

    private readonly ReadOnlySpan<byte> _source = source;
    private int _at;

    public readonly int Offset => _at;

    public readonly int Remaining => _source.Length - _at;

    public readonly YjsFormatException Malformed(string message) => new(message, _at);

    public readonly YjsLimitException Beyond(string unit, long actual, long limit) => new(unit, actual, limit, _at);

    public byte ReadByte()
    {
        if (Remaining == 0)
            throw Malformed("unexpected end");
        return _source[_at++];
    }

    public ulong ReadVarUInt()
    {
        if (_at < _source.Length && _source[_at] < 0x80)
            return _source[_at++];
        return Remaining >= sizeof(ulong) ? ReadWord() : ReadGroups(0, 0);
    }

    /// <summary>A signed integer as JavaScript sees it: a double, so that −0 survives.</summary>
    public double ReadVarInt()
    {
        var first = ReadByte();
        var magnitude = (ulong)(first & 0b0011_1111);
        if ((first & 0b1000_0000) != 0)
            magnitude = ReadGroups(magnitude, 6);
        return (first & 0b0100_0000) != 0 ? -(double)magnitude : magnitude;
    }

    /// <summary>A count of things that take at least <paramref name="bytesEach"/> bytes each.</summary>
    public int ReadCount(int bytesEach, string what)
    {
        var start = _at;
        var count = ReadVarUInt();
        if (count > (ulong)(Remaining / bytesEach))
            throw new YjsFormatException($"{count} {what} do not fit in {Remaining} bytes", start);
        return (int)count;
    }

    public ReadOnlySpan<byte> ReadBytes()
    {
        var length = ReadCount(1, "bytes");
        var bytes = _source.Slice(_at, length);
        _at += length;
        return bytes;
    }

    /// <summary>Bytes of which no more than <paramref name="limit"/> are allowed.</summary>
    public ReadOnlySpan<byte> ReadBytes(int limit)
    {
        var bytes = ReadBytes();
        return bytes.Length <= limit ? bytes : throw Beyond("bytes", bytes.Length, limit);
    }

    public string ReadString() => Encoding.UTF8.GetString(ReadUtf8());

    /// <summary>Text that is likely to have been read before; see <see cref="Names"/>.</summary>
    public string ReadName() => Names.Of(ReadUtf8());

    /// <summary>Text of which no more than <paramref name="limit"/> bytes of UTF-8 are allowed.</summary>
    public string ReadString(int limit)
    {
        var utf8 = ReadUtf8();
        return utf8.Length <= limit ? Encoding.UTF8.GetString(utf8) : throw Beyond("bytes", utf8.Length, limit);
    }

    public double ReadFloat32() => BinaryPrimitives.ReadSingleBigEndian(Take(sizeof(float)));

    public double ReadFloat64() => BinaryPrimitives.ReadDoubleBigEndian(Take(sizeof(double)));

    public long ReadInt64() => BinaryPrimitives.ReadInt64BigEndian(Take(sizeof(long)));

    /// <summary>Refuses whatever follows the value: what we would ignore, another implementation might read.</summary>
    public readonly void ExpectEnd()
    {
        if (Remaining > 0)
            throw Malformed($"{Remaining} trailing bytes");
    }

    private ReadOnlySpan<byte> ReadUtf8()
    {
        var start = _at;
        var utf8 = ReadBytes();
        return Utf8.IsValid(utf8) ? utf8 : throw new YjsFormatException("bad UTF-8", start);
    }

    private ReadOnlySpan<byte> Take(int length)
    {
        if (length > Remaining)
            throw Malformed($"needs {length} bytes, has {Remaining}");
        var taken = _source.Slice(_at, length);
        _at += length;
        return taken;
    }

    // Eight groups at once: client ids take five to eight, and there are two in most structs.
    private ulong ReadWord()
    {
        var word = BinaryPrimitives.ReadUInt64LittleEndian(_source[_at..]);
        var ends = ~word & 0x8080_8080_8080_8080;
        if (ends == 0)
            return ReadGroups(0, 0);
        var bits = BitOperations.TrailingZeroCount(ends) + 1;
        word &= (ulong.MaxValue >> (64 - bits)) & 0x7f7f_7f7f_7f7f_7f7f;
        word = (word & 0x007f_007f_007f_007f) | ((word & 0x7f00_7f00_7f00_7f00) >> 1);
        word = (word & 0x0000_3fff_0000_3fff) | ((word & 0x3fff_0000_3fff_0000) >> 2);
        word = (word & 0x0000_0000_0fff_ffff) | ((word & 0x0fff_ffff_0000_0000) >> 4);
        if (word > MaxSafeInteger)
            throw Malformed("integer out of range");
        _at += bits / 8;
        return word;
    }

    private ulong ReadGroups(ulong value, int shift)
    {
        var start = _at;
        while (true)
        {
            // Nine groups or more cannot be a safe integer however many of them are zero.
            if (shift > 56)
                throw new YjsFormatException("integer out of range", start);
            var group = ReadByte();
            value += (ulong)(group & 0x7f) << shift;
            if (value > MaxSafeInteger)
                throw new YjsFormatException("integer out of range", start);
            if (group < 0x80)
                return value;
            shift += 7;
        }
    }
}
