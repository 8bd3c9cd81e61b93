namespace NvpOrleans.Yjs;

/// <summary>Reads update format v1 completely, before anything is done with it. Keep in sync with <see cref="StructWriter"/>.</summary>
internal static class UpdateReader
{
    // The smallest client block is a count, a client, a clock and a two-byte struct; the smallest struct is info and length.
    private const int MinClientBytes = 3, MinStructBytes = 2;

    public static Update Read(ReadOnlySpan<byte> encoded, DecodeLimits limits)
    {
        var reader = new YjsReader(encoded);
        var clients = ReadClients(ref reader, limits);
        var deletes = DeleteSet.Read(ref reader);
        reader.ExpectEnd();
        return new Update(clients, deletes);
    }

    private static ClientStructs[] ReadClients(ref YjsReader reader, DecodeLimits limits)
    {
        var count = reader.ReadCount(MinClientBytes, "clients");
        if (count > limits.MaxClients)
            throw reader.Beyond("clients", count, limits.MaxClients);
        var clients = new List<ClientStructs>(count);
        var budget = limits.MaxStructs;
        for (var i = 0; i < count; i++)
        {
            var structs = ReadClient(ref reader, limits, ref budget, out var client);
            if (structs.Count > 0)
                clients.Add(new ClientStructs(client, structs));
        }
        clients.Sort(static (a, b) => b.Client.CompareTo(a.Client));
        for (var i = 1; i < clients.Count; i++)
        {
            // yjs keeps only the last block of a client, so the peers would not agree on what was said.
            if (clients[i].Client == clients[i - 1].Client)
                throw reader.Malformed($"client {clients[i].Client} twice");
        }
        return [.. clients];
    }

    private static StructRefs ReadClient(ref YjsReader reader, DecodeLimits limits, ref int budget, out ulong client)
    {
        var count = reader.ReadCount(MinStructBytes, "structs");
        if (count > budget)
            throw reader.Beyond("structs", (long)limits.MaxStructs - budget + count, limits.MaxStructs);
        budget -= count;
        client = reader.ReadVarUInt();
        var clock = reader.ReadVarUInt();
        // The count is checked again: between it and the structs stand two integers.
        if (count > reader.Remaining / MinStructBytes)
            throw reader.Malformed($"{count} structs do not fit");
        var structs = new StructRefs(count);
        for (var i = 0; i < count; i++)
        {
            var read = ReadStruct(ref reader, client, clock);
            clock = read.End;
            structs.Add(read);
        }
        return structs;
    }

    private static StructRef ReadStruct(ref YjsReader reader, ulong client, ulong clock)
    {
        var info = new StructInfo(reader.ReadByte());
        if (info.Kind is ContentKind.Gc or ContentKind.Skip)
        {
            if (info.Value != (byte)info.Kind)
                throw reader.Malformed($"{info.Kind} with flags");
            var length = ContentReader.ReadLength(ref reader);
            CheckRange(ref reader, clock, length);
            return info.Kind is ContentKind.Gc ? StructRef.Gc(clock, length) : StructRef.Skip(clock, length);
        }
        var origin = info.HasOrigin ? ReadId(ref reader, client, clock) : Id.None;
        var rightOrigin = info.HasRightOrigin ? ReadId(ref reader, client, clock) : Id.None;
        var parent = info.HasParent ? ReadParent(ref reader, info, client, clock) : null;
        var content = ContentReader.Read(ref reader, info.Kind, out var contentLength);
        CheckRange(ref reader, clock, contentLength);
        return new StructRef
        {
            Kind = info.Kind,
            Clock = clock,
            Length = contentLength,
            Origin = origin,
            RightOrigin = rightOrigin,
            Parent = parent,
            Content = content,
        };
    }

    private static void CheckRange(ref YjsReader reader, ulong clock, ulong length)
    {
        if (clock > Struct.MaxClock || length > Struct.MaxClock - clock)
            throw reader.Malformed("clock out of range");
    }

    private static ParentRef ReadParent(ref YjsReader reader, StructInfo info, ulong client, ulong clock)
    {
        var isRoot = ReadIsRoot(ref reader);
        var name = isRoot ? reader.ReadName() : null;
        var id = isRoot ? Id.None : ReadId(ref reader, client, clock);
        return new ParentRef(name, id, info.HasParentSub ? reader.ReadName() : null);
    }

    private static bool ReadIsRoot(ref YjsReader reader) => reader.ReadVarUInt() switch
    {
        0 => false,
        1 => true,
        var other => throw reader.Malformed($"parent info {other}"),
    };

    /// <summary>A reference to one's own future cannot be integrated, and would break off a yjs transaction half way.</summary>
    private static Id ReadId(ref YjsReader reader, ulong client, ulong clock)
    {
        var id = new Id(reader.ReadVarUInt(), reader.ReadVarUInt());
        if (id.Client == client && id.Clock >= clock)
            throw reader.Malformed($"struct {clock} of client {client} refers to its own future {id.Clock}");
        return id;
    }
}
