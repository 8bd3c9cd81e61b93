using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using NvpOrleans.Abstractions.Consultation;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Tests.Cluster.Hosting;
using NvpOrleans.Tests.Cluster.Plans;
using NvpOrleans.Tests.Kit;
using NvpOrleans.Tests.Kit.Comments;
using NvpOrleans.Tests.Kit.Inbox;
using static NvpOrleans.Tests.Cluster.Hosting.Places;

namespace NvpOrleans.Tests.Cluster.Inbox;

/// <summary>Who has reacted in a consultation: by organisation, for those who write the plan, until it ends.</summary>
public sealed class ReactionTests : IAsyncLifetime
{
    private const string Address = "api/plans/2020-2025/5345/reactions";
    private const string Mayor = "mayor-antwerpen";
    private const string Office = "coordinator/coordination Stad Antwerpen, integrale veiligheid";

    private ServiceHost _host = null!;

    public async Task InitializeAsync() => _host = await ServiceHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task AParty_Reads_SaysThatItHasNoRemarks_AndThenRemarks()
    {
        using var karel = await Visitor.SignInAsync(_host.Address, Karel);
        Assert.Equal("not-opened", await StateAsync(karel));
        await using (await Editor.OpenAsync(_host.Address, Coordinator, Plan, Cooperation)) await Eventually.TrueAsync(async () => await StateAsync(karel) == "read");

        using var amina = await Commenter.OfAsync(_host.Address, Coordinator, Plan);
        var own = await PostAsync(amina.Visitor, "none", new { round = 0 });
        var mine = Assert.Single(own.GetProperty("parties").EnumerateArray());
        Assert.Equal((Office, "no-remarks"), (mine.GetProperty("key").GetString(), mine.GetProperty("state").GetString()));
        Assert.Equal("no-remarks", await StateAsync(karel));

        await amina.StartAsync(Cooperation, "Onder ons.", audience: "office");
        Assert.Equal("no-remarks", await StateAsync(karel)); // nobody else is told of it, not even that it is there
        await amina.StartAsync(Cooperation, "Toch één.");
        Assert.Equal("remarked", await StateAsync(karel));
        Assert.DoesNotContain(Coordinator, (await GetAsync(karel)).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnAnswer_IsAReaction()
    {
        using var karel = await Visitor.SignInAsync(_host.Address, Karel);
        using var lotte = await Commenter.OfAsync(_host.Address, Lotte, Plan);
        using var amina = await Commenter.OfAsync(_host.Address, Coordinator, Plan);
        var thread = await lotte.StartAsync(Cooperation, "Wat vindt u?");
        Assert.Equal("not-opened", await StateAsync(karel));

        await amina.CarryAsync("answer", new { thread, text = "Het klopt." });

        Assert.Equal("remarked", await StateAsync(karel));
    }

    [Fact]
    public async Task WhoHasTheTextOpen_WhenTheConsultationBegins_HasOpenedIt()
    {
        using var karel = await Desk.OfAsync(_host.Address, Karel, Plan);
        using var visitor = await Visitor.SignInAsync(_host.Address, Karel);
        await karel.CarryAsync("resume-drafting", new { reason = "" });
        await using var open = await Editor.OpenAsync(_host.Address, Mayor, Plan, Cooperation);
        await Eventually.TrueAsync(async () => (await _host.Grains.GetDocument(DocumentId.Parse(Plan)!.Value).OpenDocument(new PersonId(Karel)))
            .Value!.Participants.Any(participant => participant.Person.Id.Value == Mayor && participant.Sections.Count > 0));

        await karel.CarryAsync("open-consultation", new { until = "2030-01-31" });

        await Eventually.TrueAsync(async () => (await GetAsync(visitor)).GetProperty("parties").EnumerateArray()
            .Any(party => party.GetProperty("role").GetString() == "mayor" && party.GetProperty("state").GetString() == "read"));
    }

    [Fact]
    public async Task AReminder_ComesToTheInboxOfThePartysPeople_AndNotAgainWithinTheWeek()
    {
        await using var mayor = await InboxReader.OfAsync(_host.Address, Mayor);
        using var karel = await Visitor.SignInAsync(_host.Address, Karel);
        var party = (await GetAsync(karel)).GetProperty("parties").EnumerateArray().First(found => found.GetProperty("role").GetString() == "mayor").GetProperty("key").GetString()!;
        var operation = Guid.NewGuid();

        await PostAsync(karel, "reminders", new { party, operation });
        await PostAsync(karel, "reminders", new { party, operation }); // sent again, it is the same one
        Assert.Equal(["reminded"], await mayor.WaitForAsync(1));

        var (status, reason, next) = await RefusedAsync(karel, "reminders", new { party, operation = Guid.NewGuid() });
        Assert.Equal((HttpStatusCode.Conflict, "reminded"), (status, reason));
        Assert.Equal((HttpStatusCode.Conflict, "operation", null), await RefusedAsync(karel, "reminders", new { party = Office, operation }));
        _host.Clock.Advance(DateTimeOffset.Parse(next!, System.Globalization.CultureInfo.InvariantCulture) - _host.Clock.GetUtcNow());
        await PostAsync(karel, "reminders", new { party, operation = Guid.NewGuid() });
        Assert.Equal(["reminded", "reminded"], await mayor.WaitForAsync(2));
    }

    [Fact]
    public async Task WhatIsRecorded_IsGoneWithTheRound_ButThatThereWereNoRemarks()
    {
        using var karel = await Desk.OfAsync(_host.Address, Karel, Plan);
        using var visitor = await Visitor.SignInAsync(_host.Address, Karel);
        using var amina = await Visitor.SignInAsync(_host.Address, Coordinator);
        await PostAsync(amina, "none", new { round = 0 });
        Assert.Equal("no-remarks", await StateAsync(visitor));
        Assert.Equal(JsonValueKind.Null, (await RoundsAsync())[0].GetProperty("withoutRemarks").ValueKind); // while it runs it has a list of its own

        await karel.CarryAsync("resume-drafting", new { reason = "" });
        Assert.Equal(HttpStatusCode.Forbidden, (await RefusedAsync(amina, "none", new { round = 0 })).Status);
        await karel.CarryAsync("open-consultation", new { until = "2030-01-31" });

        var said = await RoundsAsync();
        Assert.Equal("coordinator", Assert.Single(said[0].GetProperty("withoutRemarks").EnumerateArray()).GetProperty("role").GetString());
        Assert.Equal(JsonValueKind.Null, said[1].GetProperty("withoutRemarks").ValueKind); // nobody said so in the one that runs
        Assert.Equal("not-opened", await StateAsync(visitor));
        Assert.Equal("not-in-consultation", (await RefusedAsync(amina, "none", new { round = 0 })).Reason); // said on a page of the earlier one
        await Eventually.TrueAsync(async () => (await _host.Grains.GetGrain<NvpOrleans.Abstractions.Consultation.IConsultationGrain>("2020-2025/5345").Show(0)).WithoutRemarks.Count == 0);

        async Task<JsonElement> RoundsAsync() =>
            (await visitor.Http.GetFromJsonAsync<JsonElement>(new Uri("api/plans/2020-2025/5345/approval", UriKind.Relative))).GetProperty("section").GetProperty("rounds");
    }

    [Theory]
    [InlineData(Coordinator, "reminders", HttpStatusCode.Forbidden)] // invited, and does not remind others
    [InlineData(Pilot, "reminders", HttpStatusCode.Forbidden)]
    [InlineData(Karel, "none", HttpStatusCode.Forbidden)] // writes the plan
    [InlineData(Observer, "none", HttpStatusCode.Forbidden)]
    [InlineData(Observer, "reminders", HttpStatusCode.Forbidden)]
    public async Task WhoMayNot_IsRefused(string persona, string what, HttpStatusCode status)
    {
        using var visitor = await Visitor.SignInAsync(_host.Address, persona);
        Assert.Equal(status, (await RefusedAsync(visitor, what, what == "none" ? new { round = 0 } : new { party = Office, operation = Guid.NewGuid() })).Status);
    }

    [Fact]
    public async Task WhatComesLate_OfAConsultationThatHasEnded_IsNotRecordedAgain()
    {
        var kept = _host.Grains.GetGrain<IConsultationGrain>("2020-2025/5345");
        await kept.NoteOpened(5, Office);
        Assert.Equal([Office], (await kept.Show(5)).Opened);

        await kept.Close(9);
        await kept.NoteOpened(5, Office);
        await kept.NoteNoRemarks(5, Office);
        var late = await kept.Remind(5, Office, Guid.NewGuid(), new PersonId(Karel), []);

        Assert.Equal("not-in-consultation", late.Refusal!.Reason);
        Assert.Empty((await kept.Show(5)).Opened);
        Assert.Empty((await kept.Show(5)).WithoutRemarks);
        await kept.NoteOpened(12, Office);
        Assert.Equal([Office], (await kept.Show(12)).Opened);
    }

    [Fact]
    public async Task ThatThereWereNoRemarks_IsKept_WhenTheNextRoundIsNotedBeforeTheEndOfThisOneIsTold()
    {
        var kept = _host.Grains.GetGrain<IConsultationGrain>("2020-2025/5345");
        await kept.NoteNoRemarks(5, Office);
        await kept.NoteOpened(9, Office);
        await kept.NoteNoRemarks(9, Office);
        await kept.Close(9);

        Assert.Equal([(5, Office), (9, Office)], (await kept.ShowWithoutRemarks()).Select(round => (round.Number, Assert.Single(round.Parties))));
    }

    [Fact]
    public async Task AReminder_CountsInTheNextRound_ForItsWeek_AndIsThenDeleted()
    {
        const string Plan = "2020-2025/5345";
        var kept = _host.Grains.GetGrain<IConsultationGrain>(Plan);
        Task<Answer<RoundReactions>> RemindAsync(long round) => kept.Remind(round, Office, Guid.NewGuid(), new PersonId(Karel), []);
        Assert.Null((await RemindAsync(5)).Refusal);
        await kept.NoteOpened(5, Office);

        await kept.Close(9);
        Assert.Empty((await kept.Show(12)).Opened);
        _host.Clock.Advance(TimeSpan.FromDays(6));
        Assert.Equal("reminded", (await RemindAsync(12)).Refusal!.Reason);
        Assert.Contains(Office, await StoredAsync(_host.Stores), StringComparison.Ordinal);

        var (stores, now) = (_host.Stores, _host.Clock.GetUtcNow());
        await _host.DisposeAsync();
        _host = await ServiceHost.StartAsync(stores);
        _host.Clock.Advance(now + TimeSpan.FromDays(1) - _host.Clock.GetUtcNow());
        kept = _host.Grains.GetGrain<IConsultationGrain>(Plan);
        Assert.Empty((await kept.Show(12)).Reminders);
        Assert.DoesNotContain(Office, await StoredAsync(stores), StringComparison.Ordinal);
        Assert.Null((await RemindAsync(12)).Refusal);
    }

    private static async Task<string> StoredAsync(HostStores stores) =>
        Encoding.UTF8.GetString((await stores.States.ReadAsync("consultation-consultation/2020-2025/5345", CancellationToken.None))!.Payload.Span);

    private static async Task<string?> StateAsync(Visitor visitor) => (await GetAsync(visitor)).GetProperty("parties").EnumerateArray()
        .Single(party => party.GetProperty("key").GetString() == Office).GetProperty("state").GetString();

    private static Task<JsonElement> GetAsync(Visitor visitor) => visitor.Http.GetFromJsonAsync<JsonElement>(new Uri(Address, UriKind.Relative));

    private static async Task<JsonElement> PostAsync(Visitor visitor, string what, object body)
    {
        using var answer = await visitor.Http.PostAsJsonAsync(new Uri($"{Address}/{what}", UriKind.Relative), body);
        Assert.True(answer.IsSuccessStatusCode, $"{visitor.Persona} {what}: {await answer.Content.ReadAsStringAsync()}");
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static async Task<(HttpStatusCode Status, string? Reason, string? Next)> RefusedAsync(Visitor visitor, string what, object body)
    {
        using var answer = await visitor.Http.PostAsJsonAsync(new Uri($"{Address}/{what}", UriKind.Relative), body);
        Assert.False(answer.IsSuccessStatusCode);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return (answer.StatusCode, Text("reason"), Text("next"));

        string? Text(string member) => problem.TryGetProperty(member, out var value) ? value.GetString() : null;
    }
}
