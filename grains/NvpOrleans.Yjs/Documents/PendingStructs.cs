namespace NvpOrleans.Yjs;

/// <summary>Structs that wait for others, and the clocks that have to be passed before it is worth trying again.</summary>
internal sealed record PendingStructs(Update Update, Dictionary<ulong, ulong> Missing)
{
    public bool CanProgress(StructStore store)
    {
        foreach (var (client, clock) in Missing)
        {
            if (clock < store.State(client))
                return true;
        }
        return false;
    }

    public PendingStructs MergeWith(PendingStructs other)
    {
        var missing = new Dictionary<ulong, ulong>(Missing);
        foreach (var (client, clock) in other.Missing)
        {
            if (!missing.TryGetValue(client, out var known) || clock < known)
                missing[client] = clock;
        }
        return new PendingStructs(UpdateMerge.Merge([Update, other.Update]), missing);
    }
}
