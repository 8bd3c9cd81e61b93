using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.Inbox;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Grains.Documents;
using NvpOrleans.Grains.Inbox.Mail;
using NvpOrleans.Planning.Inbox;

namespace NvpOrleans.Grains.Inbox;

/// <summary>What a person wants to be told over which channel, and the daily mail.</summary>
internal sealed partial class InboxGrain
{
    private static readonly string[] Languages = ["nl", "fr", "de", "en"];
    private bool _isMailing;

    public async Task<InboxChoices> GetSettings() => ChoicesOf(_content.Settings, await AddressOf());

    public async Task<Answer<InboxChoices>> Choose(InboxSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (!Languages.Contains(settings.Language)) return Refusals.Malformed("language");
        if (settings.Off?.All(Enum.IsDefined) != true) return Refusals.Malformed("off");
        if (settings.NotMailed?.All(Enum.IsDefined) == false) return Refusals.Malformed("not-mailed");
        var address = await AddressOf();
        if (settings.DailyMail && !_content.Settings.DailyMail && ChoicesOf(settings, address).Mail != MailState.Available) return new Refusal(RefusalCode.Forbidden, "mail");
        if (settings.DailyMail) await GrainFactory.GetGrain<IDigestGrain>(0).Subscribe(Person, true); // before: nobody is asked in vain for long
        await Change(content => content.With(settings));
        if (!settings.DailyMail) await GrainFactory.GetGrain<IDigestGrain>(0).Subscribe(Person, false);
        return ChoicesOf(_content.Settings, address);
    }

    public async Task<DigestOutcome> HandInDigest(DateOnly day)
    {
        if (_isMailing) return DigestOutcome.Later;
        _isMailing = true;
        try
        {
            return await SendOnce(day);
        }
        finally
        {
            _isMailing = false;
        }
    }

    private async Task<DigestOutcome> SendOnce(DateOnly day)
    {
        var content = _content;
        if (content.DigestOf >= day || !content.Settings.DailyMail || post is null || await AddressOf() is not { } address) return DigestOutcome.Done;
        var (shown, unasked) = await AskDocuments(content);
        InboxKind[] news = [.. content.Digestible(shown).Select(item => item.News.Kind)];
        if (news.Length == 0 && content.Digestible(unasked).Any()) return DigestOutcome.Later;
        if (news.Length > 0)
        {
            var digest = Digest.Of(news, content.Settings.Language, new Uri(new Uri(mail.Value.Service), "/inbox"));
            try
            {
                // No token: the post may have taken it, so the wait runs to its end.
                await post.HandInAsync(new Letter(LetterId(day), address, content.Settings.Language, digest.Subject, digest.Text), CancellationToken.None);
            }
            catch (MailNotTakenException failure) // it is tried again, with the same id
            {
                Log.MailNotTaken(log, failure);
                return failure.IsOfMailbox ? DigestOutcome.Later : DigestOutcome.PostFails;
            }
            catch (MailRefusedException failure) // it would be refused again: the next day's mail tells it, should the address be right by then
            {
                Log.MailRefused(log, failure);
                await Change(now => now with { DigestOf = day });
                return DigestOutcome.Done;
            }
        }

        await Change(now => now.Mailed(day, content.Version, unasked));
        return DigestOutcome.Done;
    }

    // One for each person and day: the same mail handed in twice is one.
    private string LetterId(DateOnly day)
    {
        var who = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Person.Value)).AsSpan(0, 12));
        return $"digest.{day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}.{who}@{mail.Value.From.Split('@')[^1]}";
    }

    private async Task<string?> AddressOf() => (await GrainFactory.GetGrain<IPersonGrain>(Person.Value).GetPerson())?.Mail;

    private InboxChoices ChoicesOf(InboxSettings settings, string? address) =>
        new(settings, post is null ? MailState.NotSent : address is null ? MailState.NoAddress : MailState.Available, post is null ? null : address);
}
