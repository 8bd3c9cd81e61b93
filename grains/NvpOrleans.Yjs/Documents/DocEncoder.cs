namespace NvpOrleans.Yjs;

/// <summary>Encodes what is in a store (yjs 13.6 encodeStateAsUpdate and the update event).</summary>
internal static class DocEncoder
{
    public static StateVector StateVectorOf(StructStore store)
    {
        var clocks = new Dictionary<ulong, ulong>(store.Clients.Count);
        foreach (var (client, structs) in store.Clients)
            clocks.Add(client, structs.End);
        return new StateVector(clocks);
    }

    public static byte[] EncodeStateAsUpdate(StructStore store, StateVector known, Update? pending, DeleteSet? pendingDeletes)
    {
        var writer = new YjsWriter(1024);
        var starts = new List<KeyValuePair<ulong, ulong>>();
        foreach (var (client, structs) in store.Clients)
        {
            if (structs.End > known[client])
                starts.Add(new(client, known[client]));
        }
        WriteStructs(writer, store, starts);
        DeleteSet.Of(store).Write(writer);
        var encoded = writer.Finish();
        if (pending is null && pendingDeletes is null)
            return encoded;

        var parts = new List<Update> { Update.Decode(encoded, DecodeLimits.Trusted) };
        if (pendingDeletes is not null)
            parts.Add(new Update([], pendingDeletes));
        if (pending is not null)
            parts.Add(UpdateDiff.Diff(pending, Beyond(store, known)));
        return UpdateMerge.Merge(parts).Encode();
    }

    public static byte[] EncodeChange(Transaction transaction)
    {
        var writer = new YjsWriter(64);
        WriteStructs(writer, transaction.Store, StartsOf(transaction));
        transaction.DeleteSet.Write(writer);
        return writer.Finish();
    }

    // What observers added in the meantime goes along, as in yjs: it may have been merged with what this transaction added.
    private static List<KeyValuePair<ulong, ulong>> StartsOf(Transaction transaction)
    {
        if (transaction.Next is null)
            return [.. transaction.Before];
        var starts = new Dictionary<ulong, ulong>(transaction.Before);
        for (var later = transaction.Next; later is not null; later = later.Next)
        {
            foreach (var (client, clock) in later.Before)
                starts.TryAdd(client, clock);
        }
        return [.. starts];
    }

    // Of what waits, only what the store does not have: where a dishonest sender contradicts it, the store is what we stand for.
    private static StateVector Beyond(StructStore store, StateVector known)
    {
        var clocks = new Dictionary<ulong, ulong>(known);
        foreach (var (client, structs) in store.Clients)
            clocks[client] = Math.Max(structs.End, known[client]);
        return new StateVector(clocks);
    }

    /// <summary>Writes the structs of every client from a clock on; highest client first, which spares the reader conflicts.</summary>
    private static void WriteStructs(YjsWriter writer, StructStore store, List<KeyValuePair<ulong, ulong>> starts)
    {
        starts.Sort(static (a, b) => b.Key.CompareTo(a.Key));
        writer.WriteVarUInt((ulong)starts.Count);
        foreach (var (client, start) in starts)
            WriteStructs(writer, store, store.Structs(client), start);
    }

    private static void WriteStructs(YjsWriter writer, StructStore store, StructList structs, ulong start)
    {
        var at = structs.Find(start);
        var count = structs.CountFrom(at);
        writer.WriteVarUInt((ulong)count);
        writer.WriteVarUInt(structs.Client);
        writer.WriteVarUInt(start);
        structs[at].Write(writer, store, start - structs[at].Clock);
        while (structs.MoveNext(ref at))
            structs[at].Write(writer, store, 0);
    }
}
