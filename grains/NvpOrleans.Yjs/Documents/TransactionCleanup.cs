namespace NvpOrleans.Yjs;

/// <summary>
/// What happens at the end of a transaction, in the order of yjs 13.6 (Transaction.js cleanupTransactions): forget deleted
/// content, merge what was deleted, merge what was added, merge where something was split. Encodes agree because of the order.
/// </summary>
internal static class TransactionCleanup
{
    public static void Run(Transaction transaction)
    {
        transaction.DeleteSet.SortAndMerge();
        if (transaction.Doc.CollectsGarbage)
            ForgetDeleted(transaction);
        MergeDeleted(transaction);
        MergeAdded(transaction);
        MergeSplit(transaction);
    }

    private static void ForgetDeleted(Transaction transaction)
    {
        foreach (var (client, ranges) in transaction.DeleteSet)
        {
            var structs = transaction.Store.Structs(client);
            for (var i = ranges.Count - 1; i >= 0; i--)
            {
                var at = structs.Find(ranges[i].Clock);
                do
                {
                    if (structs[at].Clock >= ranges[i].End)
                        break;
                    if (structs[at] is Item { Deleted: true } item)
                        Forget(transaction.Store, item);
                }
                while (structs.MoveNext(ref at));
            }
        }
    }

    /// <summary>The item keeps its place; everything inside it loses its own.</summary>
    private static void Forget(StructStore store, Item item)
    {
        if (item.Content is ContentType { Branch: { IsEmpty: false } branch })
        {
            var branches = new Stack<Branch>();
            branches.Push(branch);
            while (branches.TryPop(out var next))
                ForgetChildren(store, next, branches);
        }
        item.ForgetContent();
    }

    private static void ForgetChildren(StructStore store, Branch branch, Stack<Branch> branches)
    {
        for (var child = branch.Start; child is not null; child = child.Right)
            Collect(store, child, branches);
        foreach (var last in branch.MapItems)
        {
            for (var child = last; child is not null; child = child.Left)
                Collect(store, child, branches);
        }
        branch.Clear();
    }

    private static void Collect(StructStore store, Item child, Stack<Branch> branches)
    {
        if (child.Content is ContentType { Branch: { IsEmpty: false } branch })
            branches.Push(branch);
        store.Replace(child, new Gc(child.ClientIndex, child.Clock, child.Length));
    }

    private static void MergeDeleted(Transaction transaction)
    {
        foreach (var (client, ranges) in transaction.DeleteSet)
        {
            var structs = transaction.Store.Structs(client);
            for (var i = ranges.Count - 1; i >= 0; i--)
            {
                var at = structs.Find(ranges[i].End - 1);
                structs.MoveNext(ref at);
                MergeBack(transaction.Store, structs, at, ranges[i].Clock);
            }
        }
    }

    private static void MergeAdded(Transaction transaction)
    {
        foreach (var (client, before) in transaction.Before)
        {
            var structs = transaction.Store.Structs(client);
            MergeBack(transaction.Store, structs, structs.Last, before);
        }
    }

    /// <summary>Merges from <paramref name="at"/> back to the struct that contains <paramref name="clock"/>, which may merge with its left too.</summary>
    private static void MergeBack(StructStore store, StructList structs, StructList.Cursor at, ulong clock)
    {
        while (structs[at].End > clock)
        {
            store.MergeWithLefts(structs, ref at);
            if (!structs.MovePrevious(ref at))
                break;
        }
    }

    private static void MergeSplit(Transaction transaction)
    {
        for (var i = transaction.MergePlaces.Count - 1; i >= 0; i--)
        {
            var place = transaction.MergePlaces[i];
            var structs = transaction.Store.ListOf(place.ClientIndex);
            var at = structs.Find(place.Clock);
            var next = at;
            if (structs.MoveNext(ref next) && transaction.Store.MergeWithLefts(structs, ref next) > 0)
                at = next;
            transaction.Store.MergeWithLefts(structs, ref at);
        }
    }
}
