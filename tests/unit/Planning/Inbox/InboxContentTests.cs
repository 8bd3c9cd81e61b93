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

    [Theory]
    [InlineData(InboxKind.Asked)]
    [InlineData(InboxKind.Objected)]
    [InlineData(InboxKind.Returned)]
    [InlineData(InboxKind.Reminded)]
    public void WhatWaits_StaysWhileThereIsSomethingElse(InboxKind kind)
    {
        var waiting = News(1) with { Kind = kind };
        var inbox = InboxContent.Empty.Take([waiting, .. Enumerable.Range(2, InboxLimits.Items).Select(at => News(at))]);
        Assert.Equal((InboxLimits.Items, waiting), (inbox.Items.Count, inbox.Items[0].News));
        Assert.DoesNotContain(inbox.Items, item => item.News.Sequence == 2);

        var full = InboxContent.Empty.Take([.. Enumerable.Range(1, InboxLimits.Items + 1).Select(at => News(at) with { Kind = kind })]);
        Assert.Equal((InboxLimits.Items, 2L), (full.Items.Count, full.Items[0].News.Sequence)); // then what is oldest
    }

    [Fact]
    public void AMail_ThatSomeDocumentsWereNotAskedFor_LeavesTheirsToTheNext()
    {
        var inbox = InboxContent.Empty.Take([News(1)]).Take([News(2)]).Take([News(3)]);
        DateOnly day = new(2026, 11, 30);
        var told = inbox.Mailed(day, inbox.Version, []);
        Assert.Equal(day, told.DigestOf);
        Assert.Equal(3, told.MailedUpTo);
        Assert.Equal(1, inbox.Mailed(day, inbox.Version, [inbox.Items[1]]).MailedUpTo);
        Assert.Equal(3, inbox.Mailed(day, inbox.Version, [inbox.Items[1] with { IsRead = true }]).MailedUpTo);
        var next = inbox.Mailed(day, 2, []);
        Assert.Equal(2, next.Mailed(day.AddDays(1), 3, [inbox.Items[2]]).MailedUpTo);
        Assert.Equal(3, next.Mailed(day.AddDays(1), 3, [inbox.Items[0]]).MailedUpTo); // that one has been told
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

    [Theory]
    [InlineData(false, InboxKind.Objected)]
    [InlineData(true, InboxKind.Blocked)]
    public void OfWhatConcernsAPerson_AndTheyFollow_TheClosestComesThatTheyWant(bool isOff, InboxKind expected)
    {
        var target = FollowTarget.OfZone(World.Antwerpen.Key);
        var inbox = InboxContent.Empty.Follow(target, true).With(new InboxSettings(isOff ? [InboxTopic.Objections] : [], false, "nl"));
        var after = inbox.Take([News(3) with { Kind = InboxKind.Objected }, News(3) with { Kind = InboxKind.Blocked, Followed = target }, News(4)]);
        Assert.Equal([expected, InboxKind.Mentioned], after.Items.Select(item => item.News.Kind));
        Assert.Same(after, after.Take([News(3) with { Kind = InboxKind.Blocked, Followed = target }]));
    }

    [Fact]
    public void ObjectionsThatOneDecisionSetAside_AreMarkedOneByOne()
    {
        InboxNews[] both = [.. new[] { Guid.NewGuid(), Guid.NewGuid() }.Select(thread => News(3) with { Kind = InboxKind.SetAside, Thread = thread })];
        var seen = InboxContent.Empty.Take(both).Mark([both[0].Key], true);
        Assert.Equal([true, false], seen.Items.Select(item => item.IsRead));
    }

    private static InboxNews News(long sequence) => new(World.Antwerpen, sequence, InboxKind.Mentioned, World.Now, null);
}
