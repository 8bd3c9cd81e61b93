namespace NvpOrleans.Yjs;

/// <summary>A range of clocks of one client in the store: an <see cref="Item"/>, or a <see cref="Gc"/> where one was.</summary>
internal abstract class Struct(int clientIndex, ulong clock, ulong length)
{
    /// <summary>
    /// Clocks end here, because a document holds a struct for every few characters and half the bytes of a clock are a tenth of
    /// its memory. Who presses ten keys a second gets there in thirteen years.
    /// </summary>
    public const ulong MaxClock = uint.MaxValue;

    private readonly uint _clock = checked((uint)clock);
    private uint _length = checked((uint)length);

    /// <summary>Its client, by the number that the store knows it under; see <see cref="StructStore.ListOf"/>.</summary>
    public int ClientIndex { get; } = clientIndex;

    public ulong Clock => _clock;

    public ulong Length
    {
        get => _length;
        protected set => _length = checked((uint)value);
    }

    public ulong End => (ulong)_clock + _length;

    public abstract bool Deleted { get; }

    /// <param name="store">The one it is in, which knows the clients behind the numbers.</param>
    public abstract void Write(YjsWriter writer, StructStore store, ulong offset);
}

/// <summary>What is left of an item whose parent is gone: only that these clocks are taken.</summary>
internal sealed class Gc(int clientIndex, ulong clock, ulong length) : Struct(clientIndex, clock, length)
{
    public override bool Deleted => true;

    public void Append(Gc right) => Length += right.Length;

    public override void Write(YjsWriter writer, StructStore store, ulong offset) => StructWriter.WriteGc(writer, Length - offset);
}
