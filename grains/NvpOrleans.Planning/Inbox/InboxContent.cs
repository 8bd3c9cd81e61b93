using NvpOrleans.Abstractions.Inbox;

namespace NvpOrleans.Planning.Inbox;

/// <summary>What a person was told and has seen. Immutable.</summary>
/// <param name="Version">Raised with every change.</param>
/// <param name="Items">The items, as they came.</param>
/// <param name="Told">
/// The journal sequence up to which each document has told this person. What a document tells again is known by it, however long ago the
/// item was dropped.
/// </param>
public sealed record InboxContent(long Version, IReadOnlyList<InboxItem> Items, IReadOnlyDictionary<string, long> Told)
{
    /// <summary>The inbox of somebody whom nobody has told anything.</summary>
    public static InboxContent Empty { get; } = new(0, [], new Dictionary<string, long>());

    /// <summary>The inbox after news; this one when all of them are known.</summary>
    public InboxContent Take(IReadOnlyList<InboxNews> news)
    {
        ArgumentNullException.ThrowIfNull(news);
        var told = new Dictionary<string, long>(Told);
        var items = new List<InboxItem>(Items);
        foreach (var one in news)
        {
            if (told.GetValueOrDefault(one.Source) >= one.Sequence) continue;
            told[one.Source] = one.Sequence;
            items.Add(new InboxItem(one, false));
        }

        return items.Count == Items.Count ? this : new InboxContent(Version + 1, Bounded(items), told);
    }

    /// <summary>The inbox after items were seen, or are new again; this one when that changes nothing.</summary>
    public InboxContent Mark(IReadOnlyCollection<string> keys, bool isRead)
    {
        var marked = keys.ToHashSet();
        return Items.Any(item => item.IsRead != isRead && marked.Contains(item.News.Key))
            ? this with { Version = Version + 1, Items = [.. Items.Select(item => marked.Contains(item.News.Key) ? item with { IsRead = isRead } : item)] }
            : this;
    }

    // What was seen makes room first: nothing that waits for somebody goes while something else can.
    private static List<InboxItem> Bounded(List<InboxItem> items)
    {
        while (items.Count > InboxLimits.Items)
        {
            var seen = items.FindIndex(item => item.IsRead);
            items.RemoveAt(Math.Max(seen, 0));
        }

        return items;
    }
}
