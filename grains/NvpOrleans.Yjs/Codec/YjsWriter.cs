using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace NvpOrleans.Yjs;

/// <summary>Writes lib0's primitives into one growing buffer, which is borrowed until <see cref="Finish"/>.</summary>
internal sealed class YjsWriter(int capacity = 256)
{
    // Seven bits a byte: no integer of 64 bits takes more.
    private const int MaxVarUIntBytes = 10;

    // As many units as surely fit, as UTF-8, in a length of one byte.
    private const int ShortText = 0x7f / 3;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(capacity);
    private int _length;

    public int Length => _length;

    /// <summary>What was written. Gives the buffer back, so nothing can be written any more.</summary>
    public byte[] Finish()
    {
        var written = GC.AllocateUninitializedArray<byte>(_length);
        _buffer.AsSpan(0, _length).CopyTo(written);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        return written;
    }

    public void WriteByte(byte value)
    {
        if (_length == _buffer.Length)
            Grow(1);
        _buffer[_length++] = value;
    }

    public void WriteVarUInt(ulong value)
    {
        if (_buffer.Length - _length < MaxVarUIntBytes)
            Grow(MaxVarUIntBytes);
        var (buffer, at) = (_buffer, _length);
        for (; value > 0x7f; value >>= 7)
            buffer[at++] = (byte)(value | 0x80);
        buffer[at++] = (byte)value;
        _length = at;
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
        if (text.Length <= ShortText)
        {
            WriteShort(text);
            return;
        }
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

    // The length is written after the text, which spares reading the text twice.
    private void WriteShort(ReadOnlySpan<char> text)
    {
        var room = 1 + (text.Length * 3);
        if (_buffer.Length - _length < room)
            Grow(room);
        var length = Encoding.UTF8.GetBytes(text, _buffer.AsSpan(_length + 1));
        _buffer[_length] = (byte)length;
        _length += 1 + length;
    }

    private Span<byte> Take(int length)
    {
        if (length > _buffer.Length - _length)
            Grow(length);
        var taken = _buffer.AsSpan(_length, length);
        _length += length;
        return taken;
    }

    private void Grow(int needed)
    {
        var grown = ArrayPool<byte>.Shared.Rent(Math.Max(_buffer.Length * 2, _length + needed));
        Buffer.BlockCopy(_buffer, 0, grown, 0, _length);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = grown;
    }
}
