using System.Buffers.Binary;
using System.Text;

namespace NvpOrleans.Yjs;

/// <summary>Writes lib0's primitives into one growing buffer.</summary>
internal sealed class YjsWriter(int capacity = 256)
{
    private byte[] _buffer = new byte[capacity];
    private int _length;

    public int Length => _length;

    public byte[] ToArray() => _buffer.AsSpan(0, _length).ToArray();

    public void WriteByte(byte value)
    {
        if (_length == _buffer.Length)
            Grow(1);
        _buffer[_length++] = value;
    }

    public void WriteVarUInt(ulong value)
    {
        while (value > 0x7f)
        {
            WriteByte((byte)(value | 0x80));
            value >>= 7;
        }
        WriteByte((byte)value);
    }

    /// <summary>Writes an integral double; the sign bit is taken from the double, so that −0 survives.</summary>
    public void WriteVarInt(double value)
    {
        var magnitude = (ulong)Math.Abs(value);
        var sign = double.IsNegative(value) ? 0b0100_0000 : 0;
        var more = magnitude > 0b0011_1111 ? 0b1000_0000 : 0;
        WriteByte((byte)(more | sign | (int)(magnitude & 0b0011_1111)));
        if (more != 0)
            WriteVarUInt(magnitude >> 6);
    }

    public void WriteBytes(ReadOnlySpan<byte> bytes)
    {
        WriteVarUInt((ulong)bytes.Length);
        WriteRaw(bytes);
    }

    public void WriteRaw(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Take(bytes.Length));

    /// <summary>Writes UTF-8; half a surrogate pair becomes U+FFFD, since no reader would accept it.</summary>
    public void WriteString(ReadOnlySpan<char> text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        WriteVarUInt((ulong)length);
        Encoding.UTF8.GetBytes(text, Take(length));
    }

    public void WriteId(Id id)
    {
        WriteVarUInt(id.Client);
        WriteVarUInt(id.Clock);
    }

    public void WriteFloat32(float value) => BinaryPrimitives.WriteSingleBigEndian(Take(sizeof(float)), value);

    public void WriteFloat64(double value)
    {
        // .NET's NaN carries a sign that JavaScript's does not.
        var bits = double.IsNaN(value) ? 0x7ff8_0000_0000_0000 : BitConverter.DoubleToInt64Bits(value);
        WriteInt64(bits);
    }

    public void WriteInt64(long value) => BinaryPrimitives.WriteInt64BigEndian(Take(sizeof(long)), value);

    private Span<byte> Take(int length)
    {
        if (length > _buffer.Length - _length)
            Grow(length);
        var taken = _buffer.AsSpan(_length, length);
        _length += length;
        return taken;
    }

    private void Grow(int needed) => Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + needed));
}
