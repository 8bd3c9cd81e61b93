using NvpOrleans.Abstractions.Inbox;
using NvpOrleans.Planning.Inbox;

namespace NvpOrleans.Tests.Unit.Planning.Inbox;

/// <summary>The daily mail: counts and a link, in the person's language.</summary>
public sealed class DigestTests
{
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
        Assert.Equal([InboxKind.Answered], InboxContent.Digestible(inbox.Items, inbox.MailedUpTo));
        Assert.Empty(InboxContent.Digestible(inbox.Items, inbox.Version));
    }

    [Fact]
    public void WhatIsTurnedOff_DoesNotCome_AndIsNotToldLaterEither()
    {
        var off = InboxContent.Empty.With(new InboxSettings([InboxTopic.Threads], false, "nl")).Take([News(1)]);
        Assert.Empty(off.Items);
        Assert.Single(off.Take([News(2) with { Kind = InboxKind.Mentioned }]).Items);
        Assert.Empty(off.With(new InboxSettings([], false, "nl")).Take([News(1)]).Items);
    }

    private static InboxNews News(long sequence) => new(World.Antwerpen, sequence, InboxKind.Answered, World.Now, null);
}
