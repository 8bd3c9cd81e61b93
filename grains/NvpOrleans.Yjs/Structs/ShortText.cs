using System.Runtime.CompilerServices;

namespace NvpOrleans.Yjs;

/// <summary>A few letters. Never changes.</summary>
internal sealed class ShortText : ContentString
{
    /// <summary>As many units as make the object as large as a reference to longer text would.</summary>
    public const int Capacity = 7;

    private readonly byte _length;
    private readonly Letters _letters;

    public ShortText(ReadOnlySpan<char> units, ReadOnlySpan<char> more = default)
    {
        _length = (byte)(units.Length + more.Length);
        units.CopyTo(_letters);
        more.CopyTo(_letters[units.Length..]);
    }

    public override ReadOnlySpan<char> Units => _letters[.._length];

    protected override ContentString Part(int start, int length) => new ShortText(Units.Slice(start, length));

    [InlineArray(Capacity)]
    private struct Letters
    {
        private char _first;
    }
}
