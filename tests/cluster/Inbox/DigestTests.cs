using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Tests.Cluster.Hosting;
using NvpOrleans.Tests.Kit;
using NvpOrleans.Tests.Kit.Comments;
using NvpOrleans.Tests.Kit.Inbox;
using NvpOrleans.Tests.Kit.Mail;
using static NvpOrleans.Tests.Cluster.Hosting.Places;

namespace NvpOrleans.Tests.Cluster.Inbox;

/// <summary>The daily mail: one a day, none lost while the mail server is down, and no word of any plan.</summary>
public sealed class DigestTests : IAsyncLifetime
{
    private const string Settings = "api/inbox/settings";
    private const string Sentinel = "GOUDVINK";

    private readonly PostOffice _office = PostOffice.Open();
    private readonly SilentDocuments _documents = new();
    private ServiceHost _host = null!;

    public async Task InitializeAsync()
    {
        _host = await ServiceHost.StartAsync(services => services.AddSingleton<IIncomingGrainCallFilter>(_documents), null, [.. _office.Settings]);
        GoTo(hour: 6); // a mail of today is not due yet
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _office.DisposeAsync();
    }

    [Fact]
    public async Task ADailyMail_ComesOnceADay_WithCountsOfWhatIsWantedInIt_AndALink()
    {
        await WantMailAsync(Lotte, "fr");
        await MentionAsync($"{Sentinel}?");
        Assert.Empty(_office.Mails);

        GoTo(hour: 8);
        await _office.Signal.UntilAsync(() => _office.Mails.Count == 1, "the mail");
        var mail = _office.Mails[0];
        Assert.Contains("https://plans.example.org/inbox", mail, StringComparison.Ordinal);
        Assert.Contains("Message-Id: <digest.", mail, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Content-Language: fr", mail, StringComparison.Ordinal);
        Assert.DoesNotContain(Sentinel, mail, StringComparison.Ordinal);

        await WantMailAsync(Lotte, "en", "threads");
        await MentionAsync("Nog iets?"); // after the mail of the day: it is in the next one
        await AnswerAsync();
        GoTo(hour: 8, days: 1);
        await _office.Signal.UntilAsync(() => _office.Mails.Count == 2, "the mail of the next day");
        var next = _office.Mails[1];
        Assert.NotEqual(IdOf(mail), IdOf(next));
        Assert.Contains("Subject: Security plans: 1 new for you", next, StringComparison.Ordinal);
        Assert.Contains("- You were named: 1", next, StringComparison.Ordinal);
        Assert.DoesNotContain("Answers", next, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMail_ThatTheServerTurnsAway_IsHandedInAgain_WithTheSameId()
    {
        await WantMailAsync(Lotte, "nl");
        await MentionAsync("Gezien?");
        _office.IsShut = true;
        GoTo(hour: 8);
        await _office.Signal.UntilAsync(() => _office.TurnedAway >= 2, "two attempts");
        Assert.Empty(_office.Mails);

        _office.IsShut = false;
        await _office.Signal.UntilAsync(() => _office.Mails.Count == 1, "the mail");
        Assert.Equal([IdOf(_office.Mails[0])], _office.MailsTurnedAway.Select(IdOf).Distinct());
    }

    [Fact]
    public async Task AMail_WhoseMailboxIsFull_KeepsNobodyElseFromTheirs_AndIsTriedAgain()
    {
        _office.Full = $"{Karel}@";
        foreach (var persona in new[] { Karel, Lotte }) await WantMailAsync(persona, "nl"); // in this order they are looked at
        await MentionAsync("Gezien?", Karel);
        await MentionAsync("Gezien?");
        GoTo(hour: 8);
        await _office.Signal.UntilAsync(() => _office.Mails.Count == 1, "the other's mail");
        Assert.Contains($"{Lotte}@", _office.Mails[0], StringComparison.Ordinal);

        _office.Full = null;
        await _office.Signal.UntilAsync(() => _office.Mails.Count == 2, "the mail that was turned away");
        Assert.Contains($"{Karel}@", _office.Mails[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMail_ThatEndedATurn_ComesAfterThoseOfOthers()
    {
        foreach (var persona in new[] { Karel, Lotte }) await WantMailAsync(persona, "nl");
        await MentionAsync("Gezien?", Karel);
        await MentionAsync("Gezien?");
        _office.IsShut = true;
        GoTo(hour: 8);
        await _office.Signal.UntilAsync(() => _office.TurnedAway >= 2, "two attempts");
        Assert.Equal(2, _office.MailsTurnedAway.Take(2).Select(IdOf).Distinct().Count());
    }

    [Fact]
    public async Task AMail_AboutADocumentThatCannotBeAsked_WaitsForIt()
    {
        await WantMailAsync(Lotte, "nl");
        await MentionAsync("Gezien?");
        _documents.AreSilent = true;
        GoTo(hour: 8);
        await _documents.Signal.UntilAsync(() => _documents.Asked >= 2, "two attempts");
        Assert.Empty(_office.Mails);

        _documents.AreSilent = false;
        await _office.Signal.UntilAsync(() => _office.Mails.Count == 1, "the mail");
    }

    [Fact]
    public async Task AMail_ThatIsRefusedForGood_KeepsNobodyElseFromTheirs_AndIsNotTriedAgainThatDay()
    {
        _office.Unknown = $"{Karel}@";
        foreach (var persona in new[] { Karel, Lotte }) await WantMailAsync(persona, "nl"); // in this order they are looked at
        await MentionAsync("Gezien?", Karel);
        await MentionAsync("Gezien?");
        GoTo(hour: 8);
        await _office.Signal.UntilAsync(() => _office.Mails.Count == 1, "the other's mail");
        Assert.Contains($"{Lotte}@", _office.Mails[0], StringComparison.Ordinal);

        await MentionAsync("En nu?");
        GoTo(hour: 8, days: 1);
        await _office.Signal.UntilAsync(() => _office.Mails.Count == 2, "the mail of the next day");
        Assert.Equal(2, _office.TurnedAway); // once a day
    }

    [Fact]
    public async Task AMail_ThatWasNotSentBeforeARestart_IsSentAfterIt()
    {
        await WantMailAsync(Lotte, "nl");
        await MentionAsync("Gezien?");
        _office.IsShut = true;
        GoTo(hour: 8);
        await _office.Signal.UntilAsync(() => _office.TurnedAway >= 1, "an attempt");
        var (stores, now) = (_host.Stores, _host.Clock.GetUtcNow());
        await _host.DisposeAsync();

        _office.IsShut = false;
        _host = await ServiceHost.StartAsync(stores, [.. _office.Settings]);
        _host.Clock.Advance(now - _host.Clock.GetUtcNow());
        await _office.Signal.UntilAsync(() => _office.Mails.Count == 1, "the mail");
    }

    [Fact]
    public async Task Settings_SayWhatCanBeDone_AndRefuseWhatCannot()
    {
        using var lotte = await Visitor.SignInAsync(_host.Address, Lotte);
        Assert.Equal("available", (await GetAsync(lotte)).GetProperty("mail").GetString());
        Assert.Equal(HttpStatusCode.BadRequest, await PutAsync(lotte, new { off = Array.Empty<string>(), dailyMail = false, language = "tlh" }));
        using var observer = await Visitor.SignInAsync(_host.Address, Observer);
        Assert.Equal("no-address", (await GetAsync(observer)).GetProperty("mail").GetString());
        Assert.Equal(HttpStatusCode.Forbidden, await PutAsync(observer, new { off = Array.Empty<string>(), dailyMail = true, language = "nl" }));

        await using var without = await ServiceHost.StartAsync();
        using var elsewhere = await Visitor.SignInAsync(without.Address, Lotte);
        Assert.Equal("not-sent", (await GetAsync(elsewhere)).GetProperty("mail").GetString());
        Assert.Equal(HttpStatusCode.Forbidden, await PutAsync(elsewhere, new { off = Array.Empty<string>(), dailyMail = true, language = "nl" }));
        Assert.Equal(HttpStatusCode.OK, await PutAsync(elsewhere, new { off = new[] { "threads" }, dailyMail = false, language = "nl" }));
        Assert.Equal("threads", (await GetAsync(elsewhere)).GetProperty("off")[0].GetString());
        Assert.Equal(HttpStatusCode.OK, await PutAsync(elsewhere, new { off = Array.Empty<string>(), notMailed = new[] { "plans" }, dailyMail = false, language = "nl" }));
        Assert.Equal(HttpStatusCode.OK, await PutAsync(elsewhere, new { off = Array.Empty<string>(), dailyMail = false, language = "nl" })); // a page of before
        Assert.Equal("plans", (await GetAsync(elsewhere)).GetProperty("notMailed")[0].GetString());
        Assert.Equal(HttpStatusCode.BadRequest, await PutAsync(elsewhere, new { off = Array.Empty<string>(), notMailed = new[] { "weather" }, dailyMail = false, language = "nl" }));
        Assert.Equal(HttpStatusCode.BadRequest, await PutAsync(elsewhere, new { off = Array.Empty<string>(), notMailed = new[] { 17 }, dailyMail = false, language = "nl" }));
    }

    [Fact]
    public async Task WhoWantsAMailThatCannotBeSentAnyMore_ChoosesTheRestAllTheSame()
    {
        await WantMailAsync(Lotte, "nl");
        var stores = _host.Stores;
        await _host.DisposeAsync();

        _host = await ServiceHost.StartAsync(stores); // which has no mail server
        using var lotte = await Visitor.SignInAsync(_host.Address, Lotte);
        Assert.Equal(HttpStatusCode.OK, await PutAsync(lotte, new { off = new[] { "threads" }, dailyMail = true, language = "fr" }));
        var kept = await GetAsync(lotte);
        Assert.Equal(("not-sent", true, "threads"), (kept.GetProperty("mail").GetString(), kept.GetProperty("dailyMail").GetBoolean(), kept.GetProperty("off")[0].GetString()));
        Assert.Equal(HttpStatusCode.OK, await PutAsync(lotte, new { off = Array.Empty<string>(), dailyMail = false, language = "fr" }));
        Assert.Equal(HttpStatusCode.Forbidden, await PutAsync(lotte, new { off = Array.Empty<string>(), dailyMail = true, language = "fr" }));
    }

    // The clock of the documents goes to an hour of tomorrow in Belgium, or so many days later.
    private void GoTo(int hour, int days = 0)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Brussels");
        var tomorrow = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), zone).DateTime).AddDays(1 + days);
        var local = tomorrow.ToDateTime(new TimeOnly(hour, 0));
        _host.Clock.Advance(new DateTimeOffset(local, zone.GetUtcOffset(local)) - _host.Clock.GetUtcNow());
    }

    private async Task WantMailAsync(string persona, string language, params string[] notMailed)
    {
        using var visitor = await Visitor.SignInAsync(_host.Address, persona);
        Assert.Equal(HttpStatusCode.OK, await PutAsync(visitor, new { off = Array.Empty<string>(), notMailed, dailyMail = true, language }));
    }

    private async Task AnswerAsync()
    {
        await using var asking = await InboxReader.OfAsync(_host.Address, Lotte);
        var before = (await asking.KindsAsync()).Count;
        using var lotte = await Commenter.OfAsync(_host.Address, Lotte, Plan);
        using var coordinator = await Commenter.OfAsync(_host.Address, Coordinator, Plan);
        await coordinator.CarryAsync("answer", new { thread = await lotte.StartAsync(Cooperation, "Klopt dit?"), text = "Ja." });
        await asking.WaitForAsync(before + 1);
    }

    private async Task MentionAsync(string text, string persona = Lotte)
    {
        await using var named = await InboxReader.OfAsync(_host.Address, persona);
        var before = (await named.KindsAsync()).Count;
        using var coordinator = await Commenter.OfAsync(_host.Address, Coordinator, Plan);
        await coordinator.MentionAsync(Cooperation, text, "plan", persona);
        await named.WaitForAsync(before + 1);
    }

    /// <summary>Documents that do not say what of them may be shown, for as long as a test wants it.</summary>
    private sealed class SilentDocuments : IIncomingGrainCallFilter
    {
        private volatile bool _areSilent;
        private int _asked;

        /// <summary>Pulses when one was asked in vain.</summary>
        public Signal Signal { get; } = new();

        public bool AreSilent
        {
            get => _areSilent;
            set => _areSilent = value;
        }

        public int Asked => Volatile.Read(ref _asked);

        public Task Invoke(IIncomingGrainCallContext context)
        {
            if (!_areSilent || context.MethodName != nameof(ICoEditedGrain.StillReads)) return context.Invoke();
            Interlocked.Increment(ref _asked);
            Signal.Pulse();
            throw new TimeoutException("The document does not answer.");
        }
    }

    private static string IdOf(string mail) => mail.Split('\n').First(line => line.StartsWith("Message-Id:", StringComparison.OrdinalIgnoreCase));

    private static Task<JsonElement> GetAsync(Visitor visitor) => visitor.Http.GetFromJsonAsync<JsonElement>(new Uri(Settings, UriKind.Relative));

    private static async Task<HttpStatusCode> PutAsync(Visitor visitor, object body)
    {
        using var answer = await visitor.Http.PutAsJsonAsync(new Uri(Settings, UriKind.Relative), body);
        return answer.StatusCode;
    }
}
