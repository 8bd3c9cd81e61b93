namespace NvpOrleans.Yjs;

/// <summary>Which types a transaction changed. Types that are new, or gone, do not count: they came or went as a whole.</summary>
internal sealed class TypeChanges
{
    private readonly Transaction _transaction;
    private readonly Observers _observers;
    private readonly Dictionary<Branch, TypeChange?> _changes = [];

    private TypeChanges(Transaction transaction, Observers observers) => (_transaction, _observers) = (transaction, observers);

    // Found by what the transaction added and deleted rather than noted on the way, so that nothing is noted where nobody observes.
    public static List<TypeChange> Of(Transaction transaction, Observers observers)
    {
        var changes = new TypeChanges(transaction, observers);
        transaction.DeleteSet.SortAndMerge();
        foreach (var (client, before) in transaction.Before.OrderByDescending(static b => b.Key))
            changes.Note(client, before, transaction.Store.State(client));
        foreach (var (client, ranges) in transaction.DeleteSet.OrderByDescending(static d => d.Key))
        {
            foreach (var range in ranges)
                changes.Note(client, range.Clock, range.End);
        }
        return [.. changes._changes.Values.OfType<TypeChange>()];
    }

    private void Note(ulong client, ulong start, ulong end)
    {
        var structs = _transaction.Store.Structs(client);
        var at = structs.Find(start);
        do
        {
            if (structs[at].Clock >= end)
                return;
            if (structs[at] is not Item item)
                continue;
            ChangeOf(item.Parent)?.Note(item);
            if (item is { Deleted: true, Content: ContentType { Branch: { } gone } })
                _observers.Forget(gone);
        }
        while (structs.MoveNext(ref at));
    }

    private TypeChange? ChangeOf(Branch branch)
    {
        if (_changes.TryGetValue(branch, out var change))
            return change;
        var isThere = branch.Item is not { } item || (!item.Deleted && !_transaction.Adds(item.Id));
        change = isThere && _observers.AreInterestedIn(branch) ? new TypeChange(_transaction, branch) : null;
        _changes.Add(branch, change);
        return change;
    }
}
