namespace NvpOrleans.Yjs;

/// <summary>
/// Remembers where some indexes of a sequence are, so that an edit does not walk from the start. A marker points to a visible
/// item and says how many units are before it. Edits by this document move markers; edits from elsewhere clear them.
/// </summary>
internal sealed class SearchMarkers(Branch branch)
{
    // As many as Yjs keeps: enough for one person to edit in several places, few enough to look through.
    private const int Capacity = 80;

    private readonly List<Marker> _markers = [];
    private int _oldest;

    /// <summary>Finds the visible item that contains <paramref name="index"/>, or the last visible item before it.</summary>
    /// <returns>The item and the index it starts at; null and 0 if nothing visible stands before or at the index.</returns>
    public (Item? Item, int Index) Find(int index)
    {
        var (item, at) = Nearest(index);
        var known = item;
        while (item is not null && at > index)
        {
            item = PreviousVisible(item);
            at -= (int)(item?.Length ?? 0);
        }
        item ??= FirstVisible(branch.Start);
        while (item is not null && index >= at + (int)item.Length)
        {
            var next = FirstVisible(item.Right);
            if (next is null)
                break;
            at += (int)item.Length;
            item = next;
        }
        if (item is null)
            return (null, 0);
        if (item != known)
            Remember(item, at);
        return (item, at);
    }

    /// <summary>To be called after units were inserted at <paramref name="index"/>.</summary>
    public void Inserted(int index, int length)
    {
        foreach (var marker in _markers)
        {
            if (marker.Index >= index)
                marker.Index += length;
        }
    }

    /// <summary>To be called after units from <paramref name="index"/> on were deleted.</summary>
    public void Deleted(int index, int length)
    {
        for (var i = _markers.Count - 1; i >= 0; i--)
        {
            var marker = _markers[i];
            if (marker.Item.Deleted)
                Forget(i);
            else if (marker.Index >= index + length)
                marker.Index -= length;
        }
    }

    /// <summary>To be called before <paramref name="right"/> is merged into <paramref name="left"/>.</summary>
    public void Replace(Item right, Item left)
    {
        for (var i = _markers.Count - 1; i >= 0; i--)
        {
            if (_markers[i].Item != right)
                continue;
            if (left.IsMarked || !left.IsVisible)
            {
                Forget(i);
                continue;
            }
            _markers[i].Item = left;
            _markers[i].Index -= (int)left.Length;
            left.IsMarked = true;
        }
    }

    public void Clear()
    {
        foreach (var marker in _markers)
            marker.Item.IsMarked = false;
        _markers.Clear();
        _oldest = 0;
    }

    private (Item? Item, int Index) Nearest(int index)
    {
        Marker? nearest = null;
        foreach (var marker in _markers)
        {
            if (nearest is null || Math.Abs(marker.Index - index) < Math.Abs(nearest.Index - index))
                nearest = marker;
        }
        return nearest is null || nearest.Index - index > index ? (null, 0) : (nearest.Item, nearest.Index);
    }

    private void Remember(Item item, int index)
    {
        if (item.IsMarked)
            return;
        item.IsMarked = true;
        if (_markers.Count < Capacity)
        {
            _markers.Add(new Marker(item, index));
            return;
        }
        _oldest = (_oldest + 1) % Capacity;
        _markers[_oldest].Item.IsMarked = false;
        _markers[_oldest] = new Marker(item, index);
    }

    private void Forget(int at)
    {
        _markers[at].Item.IsMarked = false;
        _markers[at] = _markers[^1];
        _markers.RemoveAt(_markers.Count - 1);
    }

    private static Item? FirstVisible(Item? item)
    {
        while (item is { IsVisible: false })
            item = item.Right;
        return item;
    }

    private static Item? PreviousVisible(Item item)
    {
        var previous = item.Left;
        while (previous is { IsVisible: false })
            previous = previous.Left;
        return previous;
    }

    private sealed class Marker(Item item, int index)
    {
        public Item Item { get; set; } = item;

        public int Index { get; set; } = index;
    }
}
