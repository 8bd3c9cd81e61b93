using System.Text.Json;
using NvpOrleans.Abstractions.Inbox;
using NvpOrleans.Planning.Inbox;

namespace NvpOrleans.Tests.Unit.Planning.Inbox;

/// <summary>The daily mail: counts and a link, in the person's language.</summary>
public sealed class DigestTests
{
    private static readonly DateOnly Day = new(2026, 11, 30);
    private static readonly Uri Inbox = new("https://plans.example.org/inbox");

    [Theory]
    [InlineData("nl", "Veiligheidsplannen: 3 nieuw voor u", "- U werd genoemd: 2")]
    [InlineData("fr", "Plans de sécurité : 3 nouveauté(s) pour vous", "- Vous avez été nommé : 2")]
    [InlineData("de", "Sicherheitspläne: 3 neu für Sie", "- Sie wurden genannt: 2")]
    [InlineData("en", "Security plans: 3 new for you", "- You were named: 2")]
    public void ADigest_CountsWhatIsNew_AndSaysWhereToReadIt(string language, string subject, string line)
    {
        var digest = Digest.Of([InboxKind.Mentioned, InboxKind.Objected, InboxKind.Mentioned], language, Inbox);
        Assert.Equal(subject, digest.Subject);
        Assert.Contains(line, digest.Text.Split('\n'));
        Assert.Contains($"{Inbox}", digest.Text.Split('\n'));
    }

    [Fact]
    public void EveryKind_HasWordsInEveryLanguage() => Assert.All(
        Enum.GetValues<InboxKind>(), kind => Assert.All(["nl", "fr", "de", "en"], language => Assert.DoesNotContain("{", Digest.Of([kind], language, Inbox).Text, StringComparison.Ordinal)));

    [Fact]
    public void ADailyMail_IsAboutWhatCameSinceTheLastOne_AndWasNotSeen()
    {
        var inbox = InboxContent.Empty.Take([News(1)]).With(new InboxSettings([], true, "nl")).Take([News(2)]).Take([News(3)]).Mark([News(3).Key], true);
        Assert.Equal([2L], Mailed(inbox));
        Assert.Empty(Mailed(inbox.Mailed(Day, inbox.Version, [])));
    }

    [Fact]
    public void WhatIsTurnedOff_DoesNotCome_AndIsNotToldLaterEither()
    {
        var off = InboxContent.Empty.With(new InboxSettings([InboxTopic.Threads], false, "nl")).Take([News(1)]);
        Assert.Empty(off.Items);
        Assert.Single(off.Take([News(2) with { Kind = InboxKind.Mentioned }]).Items);
        Assert.Empty(off.With(new InboxSettings([], false, "nl")).Take([News(1)]).Items);
    }

    [Fact]
    public void ATopicThatIsNotMailed_ComesIntoTheInboxAlone()
    {
        var inbox = Wanting(new InboxSettings([], true, "nl") { NotMailed = [InboxTopic.Threads] }).Take([News(1)]).Take([News(2) with { Kind = InboxKind.Moved }]);
        Assert.Equal([1L, 2L], Sequences(inbox.Items));
        Assert.Equal([2L], Mailed(inbox));
        var later = inbox.Mailed(Day, inbox.Version, [inbox.Items[0]]); // nothing that the next mail would have to make up for
        Assert.Equal(inbox.Version, later.MailedUpTo);
    }

    [Fact]
    public void BeingNamedAskedOrReminded_IsMailed_WhateverIsChosen()
    {
        var all = Enum.GetValues<InboxTopic>();
        InboxKind[] kinds = [InboxKind.Mentioned, InboxKind.Asked, InboxKind.Reminded];
        var inbox = Wanting(new InboxSettings(all, true, "nl") { NotMailed = all }).Take([.. kinds.Select((kind, at) => News(at + 1) with { Kind = kind })]);
        Assert.Equal([1L, 2L, 3L], Mailed(inbox));
    }

    [Fact]
    public void ATopicThatTheInboxKeepsOut_IsInNoMail_AndWhatWasChosenForItsMailIsRemembered()
    {
        var both = new InboxSettings([InboxTopic.Threads], true, "nl") { NotMailed = [InboxTopic.Threads, InboxTopic.Plans] };
        var before = Wanting(new InboxSettings([], true, "nl")).Take([News(1)]);
        Assert.Empty(Mailed(before.With(both with { NotMailed = [] }))); // it had come before it was turned off
        Assert.Equal([InboxTopic.Threads, InboxTopic.Plans], before.With(both).Settings.NotMailed);
    }

    [Fact]
    public void WhoSaysNothingOfWhatIsMailed_LeavesItAsItIs()
    {
        var inbox = Wanting(new InboxSettings([], true, "nl") { NotMailed = [InboxTopic.Plans, InboxTopic.Plans] });
        Assert.Equal([InboxTopic.Plans], inbox.With(new InboxSettings([], true, "fr")).Settings.NotMailed);
        Assert.Empty(inbox.With(new InboxSettings([], true, "fr") { NotMailed = [] }).Settings.NotMailed!);
    }

    [Fact]
    public void SettingsThatWereStoredWithoutIt_HaveEveryTopicMailed()
    {
        var stored = JsonSerializer.Deserialize<InboxSettings>("""{ "Off": [1], "DailyMail": true, "Language": "fr" }""")!;
        Assert.Equal(
            [InboxTopic.Threads, InboxTopic.Plans, InboxTopic.Follows],
            Enum.GetValues<InboxKind>().Where(stored.WantsMailed).Select(InboxTopics.Of).OfType<InboxTopic>().Distinct());
    }

    private static InboxContent Wanting(InboxSettings settings) => InboxContent.Empty.With(settings);

    private static long[] Mailed(InboxContent inbox) => Sequences(inbox.Digestible(inbox.Items));

    private static long[] Sequences(IEnumerable<InboxItem> items) => [.. items.Select(item => item.News.Sequence)];

    private static InboxNews News(long sequence) => new(World.Antwerpen, sequence, InboxKind.Answered, World.Now, null);
}
