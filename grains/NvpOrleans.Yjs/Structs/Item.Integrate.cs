namespace NvpOrleans.Yjs;

internal sealed partial class Item
{
    // The step of the store's running count at which a conflict search last saw this item. One number serves both sets of
    // the search: "before the origin" is everything seen since it began, "conflicting" everything since it last moved.
    private long _seenAt;

    /// <summary>Puts the item in its place (YATA; Nicolaescu et al. 2016; yjs 13.6 Item.integrate).</summary>
    public void Integrate(Transaction transaction)
    {
        if (ConflictsWithNeighbours())
            Left = FindLeftNeighbour(transaction.Store);
        Link(transaction);
        if (ParentSub is null && IsVisible)
            Parent.Length += (int)Length;
        transaction.Add(this);
        IntegrateContent(transaction);
        var isOverwritten = ParentSub is not null && Right is not null;
        if (isOverwritten || Parent.Item is { Deleted: true })
            Delete(transaction);
    }

    private bool ConflictsWithNeighbours() =>
        Left is null ? Right is null || Right.Left is not null : Left.Right != Right;

    // ***{origin} before before {this} conflicting conflicting {right origin}***
    private Item? FindLeftNeighbour(StructStore store)
    {
        var left = Left;
        var start = store.Step;
        var conflictStart = start;
        for (var other = Left is null ? Parent.First(ParentSub) : Left.Right; other is not null && other != Right; other = other.Right)
        {
            other._seenAt = ++store.Step;
            if (other.Origin == Origin)
            {
                if (other.Client < Client)
                {
                    left = other;
                    conflictStart = store.Step;
                }
                else if (other.RightOrigin == RightOrigin)
                {
                    break;
                }
            }
            else if (!other.Origin.IsNone && store.Find(other.Origin) is Item origin && origin._seenAt > start)
            {
                if (origin._seenAt <= conflictStart)
                {
                    left = other;
                    conflictStart = store.Step;
                }
            }
            else
            {
                break;
            }
        }
        return left;
    }

    private void Link(Transaction transaction)
    {
        if (Left is not null)
        {
            Right = Left.Right;
            Left.Right = this;
        }
        else
        {
            Right = Parent.First(ParentSub);
            if (ParentSub is null)
                Parent.Start = this;
        }
        if (Right is not null)
        {
            Right.Left = this;
        }
        else if (ParentSub is not null)
        {
            Parent.Map[ParentSub] = this;
            Left?.Delete(transaction);
        }
        if (!transaction.IsLocal)
            Parent.ForgetMarkers();
    }

    private void IntegrateContent(Transaction transaction)
    {
        switch (Content)
        {
            case ContentDeleted:
                transaction.DeleteSet.Add(Client, Clock, Length);
                MarkDeleted();
                break;
            case ContentType type:
                type.Branch!.Attach(transaction.Doc, this);
                break;
            case ContentFormat:
                Parent.HasFormatting = true;
                break;
        }
    }
}
