namespace NvpOrleans.Yjs;

/// <summary>A range of clocks of one client in the store: an <see cref="Item"/>, or a <see cref="Gc"/> where one was.</summary>
internal abstract class Struct(ulong client, ulong clock, ulong length)
{
    public ulong Client { get; } = client;

    public ulong Clock { get; } = clock;

    public ulong Length { get; protected set; } = length;

    public ulong End => Clock + Length;

    public abstract bool Deleted { get; }

    public abstract void Write(YjsWriter writer, ulong offset);
}

/// <summary>What is left of an item whose parent is gone: only that these clocks are taken.</summary>
internal sealed class Gc(ulong client, ulong clock, ulong length) : Struct(client, clock, length)
{
    public override bool Deleted => true;

    public void Append(Gc right) => Length += right.Length;

    public override void Write(YjsWriter writer, ulong offset) => StructWriter.WriteGc(writer, Length - offset);
}
