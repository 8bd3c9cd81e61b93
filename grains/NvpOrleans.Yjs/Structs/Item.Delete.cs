namespace NvpOrleans.Yjs;

internal sealed partial class Item
{
    /// <summary>Deletes the item and everything in it. An explicit stack: a hostile document may be nested a million deep.</summary>
    public void Delete(Transaction transaction)
    {
        if (Deleted)
            return;
        DeleteAlone(transaction);
        if (Content is not ContentType { Branch: { IsEmpty: false } branch })
            return;
        var pending = new Stack<Item>();
        PushChildren(pending, branch);
        while (pending.TryPop(out var item))
        {
            if (item.Deleted)
            {
                // It may become mergeable now that its neighbours are deleted too, and is not in this transaction's delete set.
                if (item.Clock < transaction.BeforeState(item.Client))
                    transaction.MergeLater(item);
                continue;
            }
            item.DeleteAlone(transaction);
            if (item.Content is ContentType { Branch: { } children })
                PushChildren(pending, children);
        }
    }

    private void DeleteAlone(Transaction transaction)
    {
        if (Place is not MapKey && IsCountable)
            Parent.Hiding(this);
        MarkDeleted();
        transaction.DeleteSet.Add(Client, Clock, Length);
    }

    // The first child ends on top, so that children are deleted in document order, as Yjs deletes them.
    private static void PushChildren(Stack<Item> pending, Branch branch)
    {
        var before = pending.Count;
        for (var child = branch.Start; child is not null; child = child.Right)
            pending.Push(child);
        foreach (var child in branch.MapItems)
            pending.Push(child);
        if (pending.Count - before < 2)
            return;
        var children = new Item[pending.Count - before];
        for (var i = 0; i < children.Length; i++)
            children[i] = pending.Pop();
        foreach (var child in children)
            pending.Push(child);
    }
}
