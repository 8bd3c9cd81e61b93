namespace NvpOrleans.Yjs;

internal sealed partial class Item
{
    private const int StepShift = 2;

    // One number serves both sets of a conflict search: "before the origin" is everything seen since it began, "conflicting"
    // everything since it last moved.
    private uint SeenAt => _state >> StepShift;

    /// <summary>To be called for every item when the running count starts anew.</summary>
    public void ForgetSearches() => _state &= Flags;

    /// <summary>Puts the item in its place (YATA; Nicolaescu et al. 2016; yjs 13.6 Item.integrate).</summary>
    public void Integrate(Transaction transaction)
    {
        if (ConflictsWithNeighbours())
            Left = FindLeftNeighbour(transaction.Store);
        Link(transaction);
        var parent = Parent;
        if (Place is not MapKey)
            parent.Added(this);
        transaction.Add(this);
        IntegrateContent(transaction);
        var isOverwritten = Place is MapKey && Right is not null;
        if (isOverwritten || parent.Item is { Deleted: true })
            Delete(transaction);
    }

    private bool ConflictsWithNeighbours() =>
        Left is null ? Right is null || Right.Left is not null : Left.Right != Right;

    // ***{origin} before before {this} conflicting conflicting {right origin}***
    private Item? FindLeftNeighbour(StructStore store)
    {
        var left = Left;
        var start = store.BeginSearch();
        var conflictStart = start;
        for (var other = Left is null ? Parent.First(ParentSub) : Left.Right; other is not null && other != Right; other = other.Right)
        {
            other._state = (other._state & Flags) | (++store.Step << StepShift);
            if (other._origin == _origin)
            {
                if (other.Client < Client)
                {
                    left = other;
                    conflictStart = store.Step;
                }
                else if (other._rightOrigin == _rightOrigin)
                {
                    break;
                }
            }
            else if (!other._origin.IsNone && store.Find(other._origin) is Item origin && origin.SeenAt > start)
            {
                if (origin.SeenAt <= conflictStart)
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
        var parent = Parent;
        var key = ParentSub;
        if (Left is not null)
        {
            Right = Left.Right;
            Left.Right = this;
        }
        else
        {
            Right = parent.First(key);
            if (key is null)
                parent.Start = this;
        }
        if (Right is not null)
        {
            Right.Left = this;
        }
        else if (key is not null)
        {
            parent.Map[key] = this;
            Left?.Delete(transaction);
        }
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
