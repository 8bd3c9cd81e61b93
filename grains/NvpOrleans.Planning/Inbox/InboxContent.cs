using NvpOrleans.Abstractions.Inbox;

namespace NvpOrleans.Planning.Inbox;

/// <summary>What a person was told and has seen. Immutable.</summary>
/// <param name="Version">Raised with every change.</param>
/// <param name="Items">The items, as they came.</param>
/// <param name="Told">
/// The sequence up to which each source has told this person. What a document tells again is known by it, however long ago the item was
/// dropped.
/// </param>
public sealed record InboxContent(long Version, IReadOnlyList<InboxItem> Items, IReadOnlyDictionary<string, long> Told)
{
    /// <summary>The inbox of somebody whom nobody has told anything.</summary>
    public static InboxContent Empty { get; } = new(0, [], new Dictionary<string, long>());

    /// <summary>What the person follows, in the order in which they began to.</summary>
    public IReadOnlyList<FollowTarget> Follows { get; init; } = [];

    /// <summary>What the person wants to be told.</summary>
    public InboxSettings Settings { get; init; } = new([], false, "nl");

    /// <summary>The last day of which a daily mail was sent, or was not needed; null for none.</summary>
    public DateOnly? DigestOf { get; init; }

    /// <summary>The version up to which what came has been in a daily mail, or was seen before.</summary>
    public long MailedUpTo { get; init; }

    /// <summary>The inbox after news; this one when all of them are known.</summary>
    public InboxContent Take(IReadOnlyList<InboxNews> news)
    {
        ArgumentNullException.ThrowIfNull(news);
        var told = new Dictionary<string, long>(Told);
        var items = new List<InboxItem>(Items);
        var isNew = false;
        var closer = news.Where(one => one.Followed is null && IsWanted(one)).Select(one => (one.Source, one.Sequence)).ToHashSet();
        foreach (var one in news)
        {
            if (Told.GetValueOrDefault(one.Source) >= one.Sequence) continue; // of one entry this call may tell several things
            (told[one.Source], isNew) = (Math.Max(one.Sequence, told.GetValueOrDefault(one.Source)), true);
            if (!IsWanted(one)) continue;
            if (one.Followed is not null && closer.Contains((one.Source, one.Sequence))) continue; // it concerns them more closely
            items.Add(new InboxItem(one, false, Version + 1));
        }

        return isNew ? this with { Version = Version + 1, Items = Bounded(items), Told = told } : this;
    }

    /// <summary>
    /// The inbox after items were seen, or are new again, with those that were shown as one with them; this one when that changes nothing.
    /// A row is named by the newest that it stood for when it was shown: what came after that nobody has seen.
    /// </summary>
    public InboxContent Mark(IReadOnlyCollection<string> keys, bool isRead)
    {
        var named = keys.ToHashSet();
        var shown = Items.Where(item => named.Contains(item.News.Key)).GroupBy(InboxGroups.KeyOf).ToDictionary(group => group.Key, group => group.Max(item => item.Arrived));
        return Items.Any(item => item.IsRead != isRead && IsMarked(item))
            ? this with { Version = Version + 1, Items = [.. Items.Select(item => IsMarked(item) ? item with { IsRead = isRead } : item)] }
            : this;

        bool IsMarked(InboxItem item) => shown.TryGetValue(InboxGroups.KeyOf(item), out var last) && item.Arrived <= last;
    }

    /// <summary>The inbox of somebody who follows something, or does so no longer; this one when that changes nothing, or more does not fit.</summary>
    public InboxContent Follow(FollowTarget target, bool follows)
    {
        if (Follows.Contains(target) == follows || (follows && Follows.Count >= InboxLimits.Follows)) return this;
        return this with { Version = Version + 1, Follows = follows ? [.. Follows, target] : [.. Follows.Where(followed => followed != target)] };
    }

    /// <summary>
    /// The inbox with other settings. A daily mail begins with what comes from then on; what it leaves out stays as it is where they say
    /// nothing of it.
    /// </summary>
    public InboxContent With(InboxSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return this with
        {
            Version = Version + 1,
            Settings = settings with { Off = [.. settings.Off.Distinct()], NotMailed = [.. (settings.NotMailed ?? Settings.NotMailed ?? []).Distinct()] },
            MailedUpTo = settings.DailyMail && !Settings.DailyMail ? Version : MailedUpTo,
        };
    }

    /// <summary>What a daily mail is about: what came since the last one, has not been seen, and is wanted in it.</summary>
    /// <param name="items">Items of this inbox.</param>
    public IEnumerable<InboxItem> Digestible(IEnumerable<InboxItem> items) =>
        items.Where(item => !item.IsRead && item.Arrived > MailedUpTo && Settings.WantsMailed(item.News.Kind));

    /// <summary>
    /// The inbox after the mail of a day. The next one begins with what could not be asked for: better told twice than never, so what
    /// came after that is in it again as long as nobody has seen it.
    /// </summary>
    /// <param name="day">The day.</param>
    /// <param name="version">The version of the inbox that the mail told.</param>
    /// <param name="unasked">The items whose documents did not say whether they may be shown.</param>
    public InboxContent Mailed(DateOnly day, long version, IEnumerable<InboxItem> unasked)
    {
        var upTo = Digestible(unasked).Select(item => item.Arrived - 1).Append(version).Min();
        return this with { DigestOf = day, MailedUpTo = Math.Max(MailedUpTo, upTo) };
    }

    private bool IsWanted(InboxNews one) => Settings.Wants(one.Kind) && !(one.Followed is { } target && !Follows.Contains(target));

    // What was seen makes room first, then what comes of following, then what only tells: nothing that waits for somebody goes while something else can.
    private static List<InboxItem> Bounded(List<InboxItem> items)
    {
        while (items.Count > InboxLimits.Items)
        {
            var seen = items.FindIndex(item => item.IsRead);
            var followed = items.FindIndex(item => item.News.Followed is not null);
            var idle = items.FindIndex(item => !InboxTopics.IsWaiting(item.News.Kind));
            items.RemoveAt(seen >= 0 ? seen : followed >= 0 ? followed : Math.Max(idle, 0));
        }

        return items;
    }
}
