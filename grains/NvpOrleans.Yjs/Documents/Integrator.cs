namespace NvpOrleans.Yjs;

/// <summary>Brings an update into the store, and keeps what cannot be brought in yet (yjs 13.6 readUpdateV2).</summary>
internal sealed class Integrator(Doc doc)
{
    public Update? PendingStructs { get; private set; }

    public DeleteSet? PendingDeletes { get; private set; }

    public void Integrate(Transaction transaction, Update update)
    {
        while (true)
        {
            IntegrateStructs(transaction, update.Structs);
            IntegrateDeletes(transaction, update.DeleteSet);
            if (!CanProgress())
                return;
            update = PendingStructs!;
            PendingStructs = null;
        }
    }

    private void IntegrateStructs(Transaction transaction, ClientStructs[] clients)
    {
        var schedule = new StructSchedule(doc.Store, clients);
        while (schedule.TryNext(out var queue, out var index, out var offset))
            Integrate(transaction, clients[queue].Client, clients[queue][index], offset);
        if (schedule.Rest is { } rest)
            PendingStructs = PendingStructs is null ? rest : UpdateMerge.Merge([PendingStructs, rest]);
    }

    // Asks the schedule itself instead of remembering clocks to wait for, as yjs does: what something waits for may also
    // arrive as a tombstone, by which the wait ends without the remembered clock.
    private bool CanProgress()
    {
        if (PendingStructs is null)
            return false;
        var schedule = new StructSchedule(doc.Store, PendingStructs.Structs);
        if (schedule.TryNext(out _, out _, out _))
            return true;
        // What has arrived on another way meanwhile does not wait any more.
        PendingStructs = schedule.Rest;
        return false;
    }

    private void Integrate(Transaction transaction, ulong client, in StructRef added, ulong offset)
    {
        var structs = doc.Store.ListFor(client);
        var clock = added.Clock + offset;
        if (added.Kind == ContentKind.Gc)
        {
            transaction.Add(new Gc(structs.Index, clock, added.Length - offset));
            return;
        }
        var origin = offset > 0 ? new Id(client, clock - 1) : added.Origin;
        var left = origin.IsNone ? null : doc.Store.FindCleanEnd(transaction, origin);
        var right = added.RightOrigin.IsNone ? null : doc.Store.FindCleanStart(transaction, added.RightOrigin);
        if (FindPlace(added, left, right) is not { } place)
        {
            transaction.Add(new Gc(structs.Index, clock, added.Length - offset));
            return;
        }
        var content = offset > 0 ? added.Content!.Slice(offset) : added.Content!;
        var item = new Item(
            structs.Index, clock, left as Item, left is Item l ? l.LastStoredId : StoredId.None, right as Item,
            right is Item r ? r.FirstStoredId : StoredId.None, place, content.ForStore(), added.Length - offset);
        item.Integrate(transaction);
    }

    /// <returns>The place of the item, or null if its neighbours or its parent are gone.</returns>
    private Place? FindPlace(in StructRef added, Struct? left, Struct? right)
    {
        if (left is Gc || right is Gc)
            return null;
        if ((left ?? right) is Item neighbour)
            return neighbour.Place;
        var parent = added.Parent!;
        var branch = parent.Name is not null ? doc.Root(parent.Name) : ((doc.Store.Find(parent.Id) as Item)?.Content as ContentType)?.Branch;
        return branch?.PlaceOf(parent.Sub);
    }

    private void IntegrateDeletes(Transaction transaction, DeleteSet deletes)
    {
        var rest = new DeleteSet();
        Delete(transaction, deletes, rest);
        if (PendingDeletes is not null)
            Delete(transaction, PendingDeletes, rest);
        rest.SortAndMerge();
        PendingDeletes = rest.IsEmpty ? null : rest;
    }

    private void Delete(Transaction transaction, DeleteSet deletes, DeleteSet rest)
    {
        foreach (var (client, ranges) in deletes)
        {
            var state = doc.Store.State(client);
            foreach (var range in ranges)
            {
                if (range.End > state)
                {
                    var unknown = Math.Max(range.Clock, state);
                    rest.Add(client, unknown, range.End - unknown);
                }
                if (range.Clock < state)
                    Delete(transaction, doc.Store.Structs(client), range);
            }
        }
    }

    private void Delete(Transaction transaction, StructList structs, DeletedRange range)
    {
        var at = structs.Find(range.Clock);
        if (structs[at] is Item { Deleted: false } first && first.Clock < range.Clock)
        {
            doc.Store.Split(transaction, structs, ref at, first, range.Clock);
            structs.MoveNext(ref at);
        }
        do
        {
            if (structs[at].Clock >= range.End)
                return;
            if (structs[at] is not Item { Deleted: false } item)
                continue;
            if (item.End > range.End)
                doc.Store.Split(transaction, structs, ref at, item, range.End);
            item.Delete(transaction);
        }
        while (structs.MoveNext(ref at));
    }
}
