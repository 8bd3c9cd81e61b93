namespace NvpOrleans.Yjs;

/// <summary>The clocks that an update carries of one client, holes included.</summary>
public readonly record struct ClientRange(ulong Client, ulong Start, ulong End);

/// <summary>A change as it travels: completely decoded and checked, and never changed. It belongs to no document.</summary>
public sealed partial class Update
{
    internal Update(ClientStructs[] structs, DeleteSet deletes) => (Structs, DeleteSet) = (structs, deletes);

    /// <summary>How many structs it carries, holes included.</summary>
    public int StructCount
    {
        get
        {
            var count = 0;
            foreach (var client in Structs)
                count += client.Count;
            return count;
        }
    }

    /// <summary>Whose structs it carries, highest id first. They need not be new to a document; see <see cref="Doc.NewClients"/>.</summary>
    public IReadOnlyList<ulong> Clients => Array.ConvertAll(Structs, static s => s.Client);

    /// <summary>Which clocks it carries, by client.</summary>
    public IReadOnlyList<ClientRange> Ranges => Array.ConvertAll(Structs, static s => new ClientRange(s.Client, s.Start, s.End));

    /// <summary>What it deletes, sorted and merged.</summary>
    public DeleteSet DeleteSet { get; }

    /// <summary>Whether it carries deletes and nothing else.</summary>
    public bool OnlyDeletes => Structs.Length == 0 && !DeleteSet.IsEmpty;

    /// <summary>Whether it says nothing at all.</summary>
    public bool IsEmpty => Structs.Length == 0 && DeleteSet.IsEmpty;

    /// <summary>By client descending, as Yjs writes and integrates them.</summary>
    internal ClientStructs[] Structs { get; }

    /// <summary>Reads update format v1.</summary>
    /// <exception cref="YjsFormatException">The bytes are not an update, or ask for more than the limits allow.</exception>
    public static Update Decode(ReadOnlySpan<byte> encoded, DecodeLimits? limits = null) =>
        UpdateReader.Read(encoded, limits ?? DecodeLimits.Default);

    /// <inheritdoc cref="Decode(ReadOnlySpan{byte}, DecodeLimits?)"/>
    public static Update Decode(ReadOnlyMemory<byte> encoded, DecodeLimits? limits = null) => Decode(encoded.Span, limits);

    /// <inheritdoc cref="Decode(ReadOnlySpan{byte}, DecodeLimits?)"/>
    public static Update Decode(byte[] encoded, DecodeLimits? limits = null) => Decode(encoded.AsSpan(), limits);

    /// <summary>Writes update format v1.</summary>
    public byte[] Encode()
    {
        var writer = new YjsWriter();
        writer.WriteVarUInt((ulong)Structs.Length);
        foreach (var client in Structs)
        {
            writer.WriteVarUInt((ulong)client.Count);
            writer.WriteVarUInt(client.Client);
            writer.WriteVarUInt(client.Start);
            for (var i = 0; i < client.Count; i++)
                client[i].Write(writer, client.Client, 0);
        }
        DeleteSet.Write(writer);
        return writer.Finish();
    }

    /// <summary>What someone knows who knows nothing but this update: per client what it carries from clock 0 up to the first hole.</summary>
    public StateVector ToStateVector()
    {
        var clocks = new Dictionary<ulong, ulong>();
        foreach (var client in Structs)
        {
            ulong known = 0;
            for (var i = 0; i < client.Count && client[i].Clock == known && !client[i].IsSkip; i++)
                known = client[i].End;
            if (known > 0)
                clocks.Add(client.Client, known);
        }
        return new StateVector(clocks);
    }
}
