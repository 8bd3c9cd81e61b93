using NvpOrleans.Abstractions.Inbox;
using NvpOrleans.Planning.Inbox;

namespace NvpOrleans.Tests.Unit.Planning.Inbox;

/// <summary>An inbox: everything once, and never more than fits.</summary>
public sealed class InboxContentTests
{
    [Fact]
    public void WhatIsToldAgain_ChangesNothing()
    {
        var inbox = InboxContent.Empty.Take([News(3), News(5)]);
        Assert.Same(inbox, inbox.Take([News(3), News(5)]));
        Assert.Equal(2, inbox.Items.Count);
        Assert.Equal(3, inbox.Take([News(5), News(6)]).Items.Count);
    }

    [Fact]
    public void Documents_AreKeptApart()
    {
        var other = News(5) with { Document = World.Brussel };
        Assert.Equal(2, InboxContent.Empty.Take([News(5)]).Take([other]).Items.Count);
    }

    [Fact]
    public void WhatIsToldAgain_AfterItWasDropped_DoesNotComeBack()
    {
        var inbox = InboxContent.Empty.Take([.. Enumerable.Range(1, InboxLimits.Items + 10).Select(at => News(at))]);
        Assert.Equal(InboxLimits.Items, inbox.Items.Count);
        Assert.Equal(11, inbox.Items[0].News.Sequence);
        Assert.Same(inbox, inbox.Take([News(1)]));
    }

    [Fact]
    public void WhatWasSeen_MakesRoomFirst()
    {
        var inbox = InboxContent.Empty.Take([.. Enumerable.Range(1, InboxLimits.Items).Select(at => News(at))]).Mark([News(100).Key], true);
        var after = inbox.Take([News(1000)]);
        Assert.DoesNotContain(after.Items, item => item.News.Sequence == 100);
        Assert.Contains(after.Items, item => item.News.Sequence == 1);
    }

    [Fact]
    public void Marks_RaiseTheVersion_OnlyWhereTheyChangeSomething()
    {
        var inbox = InboxContent.Empty.Take([News(1)]);
        var seen = inbox.Mark([News(1).Key, "nothing"], true);
        Assert.Equal((inbox.Version + 1, true), (seen.Version, seen.Items[0].IsRead));
        Assert.Same(seen, seen.Mark([News(1).Key], true));
        Assert.False(seen.Mark([News(1).Key], false).Items[0].IsRead);
    }

    private static InboxNews News(long sequence) => new(World.Antwerpen, sequence, InboxKind.Mentioned, World.Now, null);
}
