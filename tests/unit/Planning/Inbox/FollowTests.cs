using NvpOrleans.Abstractions.Comments;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.Inbox;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Planning.Choices;
using NvpOrleans.Planning.Comments;
using NvpOrleans.Planning.Inbox;

namespace NvpOrleans.Tests.Unit.Planning.Inbox;

/// <summary>What can be followed, who is told what of it, and what an inbox makes of it.</summary>
public sealed class FollowTests
{
    private static readonly SectionId Mission = new("mission", "nl");
    private static readonly FollowTarget Section = FollowTarget.Of(World.Antwerpen, Mission);
    private static readonly PersonId Me = new("me");

    [Theory]
    [InlineData("zone/5345", "zone/5345")]
    [InlineData("phenomenon/2022-2025/6", "phenomenon/2022-2025/6")]
    [InlineData("theme/2022-2025/T1", "theme/2022-2025/T1")]
    [InlineData("plan/2020-2025/5345/scan/context@nl", "plan/2020-2025/5345")]
    [InlineData("phenomenon/2022-2025/6/description@nl", "phenomenon/2022-2025/6")]
    public void ATarget_IsWrittenAsItIsRead_AndKnowsWhereItsFollowersAre(string text, string home)
    {
        var target = FollowTarget.Parse(text)!.Value;
        Assert.Equal((text, home), (target.ToString(), target.Home));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("zone/")]
    [InlineData("zone/a/b")]
    [InlineData("plan/2020-2025/5345")]
    [InlineData("plan/2020-2025/5345/")]
    [InlineData("plan/2020-2025/5345/Mission")]
    [InlineData("nothing/2020-2025/5345")]
    public void WhatIsNoTarget_IsNotRead(string? text) => Assert.Null(FollowTarget.Parse(text));

    [Fact]
    public void FollowingAgain_ChangesNothing_AndThereIsALimit()
    {
        var inbox = InboxContent.Empty.Follow(Section, true);
        Assert.Same(inbox, inbox.Follow(Section, true));
        Assert.Empty(inbox.Follow(Section, false).Follows);
        var full = Enumerable.Range(1, InboxLimits.Follows).Aggregate(InboxContent.Empty, (some, zone) => some.Follow(FollowTarget.OfZone($"z{zone}"), true));
        Assert.Equal(InboxLimits.Follows, full.Follows.Count);
        Assert.Same(full, full.Follow(Section, true));
        Assert.Contains(Section, full.Follow(full.Follows[0], false).Follow(Section, true).Follows);
    }

    [Fact]
    public void WhatIsNotFollowed_DoesNotCome_AndWhatIsTurnedOffNeither()
    {
        var inbox = InboxContent.Empty.Follow(Section, true);
        Assert.Single(inbox.Take([News(1)]).Items);
        Assert.Empty(inbox.Follow(Section, false).Take([News(1)]).Items);
        Assert.Empty(inbox.With(new InboxSettings([InboxTopic.Follows], false, "nl")).Take([News(1)]).Items);
    }

    [Fact]
    public void OneEntry_MayTellOfSeveralPhenomena()
    {
        FollowTarget[] targets = [FollowTarget.Of(new DocumentId(DocumentKind.Phenomenon, "2022-2025", "3")), FollowTarget.Of(new DocumentId(DocumentKind.Phenomenon, "2022-2025", "6"))];
        var inbox = targets.Aggregate(InboxContent.Empty, (some, target) => some.Follow(target, true));
        InboxNews[] news = [.. targets.Select(target => News(4) with { Kind = InboxKind.Chosen, Followed = target, Phenomenon = target.Document!.Value.Key })];
        var told = inbox.Take(news);
        Assert.Equal(2, told.Items.Count);
        Assert.Same(told, told.Take(news));
    }

    [Fact]
    public void MuchOfTheSameOnADay_IsOneLine_AndSeenAsOne()
    {
        var inbox = InboxContent.Empty.Follow(Section, true).Take([News(1), News(2), News(3) with { Kind = InboxKind.Accepted }]);
        Assert.Equal([(3L, 1), (2L, 2)], Shown(inbox));
        var seen = inbox.Mark([News(2).Key], true);
        Assert.Equal([3L], seen.Items.Where(item => !item.IsRead).Select(item => item.News.Sequence));
        Assert.Equal([(4L, 1), (3L, 1), (2L, 2)], Shown(seen.Take([News(4)]))); // what comes later is new by itself
        Assert.Equal([(2L, 1), (1L, 1)], Shown(InboxContent.Empty.Follow(Section, true).Take([News(1), News(2) with { At = World.Now.AddDays(1) }])));
    }

    [Fact]
    public void WhatCameAfterALineWasShown_IsNotMarkedWithIt()
    {
        var shown = InboxContent.Empty.Follow(Section, true).Take([News(1)]).Take([News(2)]);
        var newest = Assert.Single(InboxGroups.Gather(shown.Items.Reverse())).News.Key;
        var seen = shown.Take([News(3)]).Mark([newest], true);
        Assert.Equal([3L], seen.Items.Where(item => !item.IsRead).Select(item => item.News.Sequence));

        var again = seen.Mark([News(3).Key], true).Mark([newest], false); // and of what was seen later, as little
        Assert.Equal([1L, 2L], again.Items.Where(item => !item.IsRead).Select(item => item.News.Sequence));
    }

    [Fact]
    public void WhatComesOfFollowing_MakesRoomForWhatConcernsThePersonThemselves()
    {
        var mention = News(1) with { Kind = InboxKind.Mentioned, Followed = null };
        var inbox = InboxContent.Empty.Follow(Section, true).Take([mention, .. Enumerable.Range(2, InboxLimits.Items).Select(at => News(at))]);
        Assert.Equal(InboxLimits.Items, inbox.Items.Count);
        Assert.Contains(inbox.Items, item => item.News == mention);
    }

    [Fact]
    public void TheBookOfFollowers_KnowsWhatComesLate()
    {
        var me = new Follower(Me, Section, World.Now);
        var book = FollowerBook.Empty.Enter(me, true, 3);
        Assert.Same(book, book.Enter(me, false, 2));
        Assert.Equal([me], book.Followers);
        var left = book.Enter(me, false, 4);
        Assert.Empty(left.Followers);
        Assert.Same(left, left.Enter(me, true, 3));
    }

    [Fact]
    public void WhoFollowsAZone_HearsOfObjectionsOnly()
    {
        var remark = new CommentEvent.Started(CommentKind.Remark, CommentAudience.Plan, "", null, null, null, null, null, null);
        Assert.Equal((InboxKind.Remarked, null), (FollowNews.OfSection(remark), FollowNews.OfZone(remark)));
        var objection = remark with { Kind = CommentKind.Blocking };
        Assert.Equal((InboxKind.Blocked, InboxKind.Blocked), (FollowNews.OfSection(objection), FollowNews.OfZone(objection)));
        Assert.Null(FollowNews.OfSection(new CommentEvent.Amended(Guid.NewGuid(), Guid.NewGuid(), "")));
    }

    [Fact]
    public void AChange_IsAnotherPlaceThanBefore_AndNoneIsOneToo()
    {
        Choice[] before = [Of("3", ChoiceLevel.Priority), Of("6", null), Of("7", ChoiceLevel.Priority)];
        Choice[] after = [Of("3", ChoiceLevel.Priority), Of("6", ChoiceLevel.AttentionPoint), Of("7", null)];
        var changes = ChoiceChange.Between(new PlanChoices(before, []), new PlanChoices(after, []), 9, Me, World.Now);
        Assert.Equal([("6", ChoiceLevel.AttentionPoint), ("7", (ChoiceLevel?)null)], changes.Select(change => (change.Number, change.Level)));

        static Choice Of(string number, ChoiceLevel? level) => new(number, level, new Dictionary<string, string>());
    }

    [Fact]
    public void WhatIsOfTheDraft_AsksForTheDraft_AndWhatWasPublishedDoesNot()
    {
        Assert.True(NewsPlaces.Of(News(1) with { Kind = InboxKind.Rewritten, Thread = null }).IsOfDraft);
        Assert.True(NewsPlaces.Of(News(1) with { Kind = InboxKind.Progressed, Word = "council-review" }).IsOfDraft);
        Assert.False(NewsPlaces.Of(News(1) with { Kind = InboxKind.Progressed, Word = "closed" }).IsOfDraft);
        Assert.False(NewsPlaces.Of(News(1) with { Kind = InboxKind.CameIntoForce }).IsOfDraft);
        Assert.False(NewsPlaces.Of(News(1) with { Kind = InboxKind.Mentioned, Followed = null }).IsOfDraft);
    }

    private static IEnumerable<(long, int)> Shown(InboxContent inbox) =>
        InboxGroups.Gather(inbox.Items.OrderByDescending(item => item.News.Sequence)).Select(item => (item.News.Sequence, item.Count));

    private static InboxNews News(long sequence) => new(World.Antwerpen, sequence, InboxKind.Remarked, World.Now, null, Mission) { Followed = Section };
}
