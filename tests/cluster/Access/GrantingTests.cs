using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Tests.Cluster.Hosting;
using NvpOrleans.Tests.Kit;
using static NvpOrleans.Tests.Cluster.Hosting.Places;

namespace NvpOrleans.Tests.Cluster.Access;

/// <summary>A chief of corps gives rights and takes them back, over HTTP as the pages do, and open editors feel it.</summary>
public sealed class GrantingTests : IAsyncLifetime
{
    private const string Elsewhere = "zone-editor-eifel";
    private const string Context = "scan/context@nl";
    private const string Grants = "api/plans/2020-2025/5345/grants";

    private ServiceHost _host = null!;

    // No document finds out by itself: what is felt was told.
    public async Task InitializeAsync() =>
        _host = await ServiceHost.StartAsync(null, ("Documents:Housekeeping", "01:00:00"), ("Documents:GrantsTrusted", "01:00:00"));

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task AColleague_WhoIsGivenOneChapter_WritesThere_AndIsLockedElsewhere()
    {
        await using var colleague = await PlanningConnection.StartAsync(await Visitor.SignInAsync(_host.Address, Elsewhere));
        await RefusedAsync("no-access", () => colleague.OpenSectionAsync(Plan, Cooperation));
        await GiveAsync(Karel, Elsewhere, new { role = "zone-editor", scope = Zone("5345"), sections = new[] { "scan/cooperation" } });

        await using var chapter = await Editor.OpenAsync(_host.Address, Elsewhere, Plan, Cooperation);
        await using var other = await Editor.OpenAsync(_host.Address, Elsewhere, Plan, Context);
        await chapter.AppendAsync("van een collega");
        Assert.Equal(("suggest", "other-section"), (other.Ability, other.Reason));
        Assert.Equal("other-section", (await Assert.ThrowsAsync<RefusedException>(() => other.AppendAsync("te ver"))).Reason);
        Assert.Contains("van een collega", await _host.XmlAsync(Cooperation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AGrant_TakenBackWhileItsHolderWrites_LocksTheOpenEditor_BeforeTheAnswer()
    {
        await using var karel = await Editor.OpenAsync(_host.Address, Karel, Plan, Cooperation);
        var grant = await GiveAsync(Karel, Elsewhere, new { role = "zone-editor", scope = Zone("5345"), sections = new[] { "scan/cooperation" } });
        await using var colleague = await Editor.OpenAsync(_host.Address, Elsewhere, Plan, Cooperation);
        await colleague.AppendAsync("nog wel ");

        await TakeAsync(Karel, Elsewhere, grant);
        await Assert.ThrowsAsync<RefusedException>(() => colleague.AppendAsync("niet meer"));
        await colleague.WaitForAsync(() => colleague.Ability == "none", "the lock");
        await karel.AppendAsync("onder ons");
        Assert.Contains("niet meer", colleague.Xml, StringComparison.Ordinal); // kept, to be copied
        Assert.DoesNotContain("niet meer", await _host.XmlAsync(Cooperation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AGrant_ChangedToOtherSections_LocksThisOne_WithTheReason()
    {
        var grant = await GiveAsync(Karel, Elsewhere, new { role = "zone-editor", scope = Zone("5345"), sections = new[] { "scan/cooperation" } });
        await using var colleague = await Editor.OpenAsync(_host.Address, Elsewhere, Plan, Cooperation);
        await ChangeAsync(Karel, Elsewhere, grant, new { sections = new[] { "scan/context" } });
        await colleague.WaitForAsync(() => colleague.Ability == "suggest", "the lock");
        Assert.Equal("other-section", colleague.Reason);
    }

    [Fact]
    public async Task AGuest_IsShutOut_WhenTheEndHasCome()
    {
        await _host.DisposeAsync();
        _host = await ServiceHost.StartAsync(
            null, ("Documents:Housekeeping", "00:00:00.1"), ("Documents:GrantsTrusted", "00:00:00.1"), ("Documents:NodeExpiry", "100.00:00:00"));
        var until = _host.Clock.GetUtcNow().AddDays(30);
        await GiveAsync(Karel, Elsewhere, new { role = "guest", scope = Zone("5345"), sections = new[] { "scan/cooperation" }, until });
        await using var karel = await Editor.OpenAsync(_host.Address, Karel, Plan, Cooperation);
        await using var guest = await Editor.OpenAsync(_host.Address, Elsewhere, Plan, Cooperation);
        Assert.Equal("comment", guest.Ability);
        _host.Clock.Advance(TimeSpan.FromDays(31));
        await guest.WaitForAsync(() => guest.Ability == "none", "the end");
        await karel.AppendAsync("zonder gast");
        Assert.DoesNotContain("zonder gast", guest.Xml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ACommand_SentTwice_IsCarriedOutOnce_AndItsOperationStandsForNothingElse()
    {
        var body = new { operation = Guid.NewGuid(), role = "zone-editor", scope = Zone("5345"), sections = Array.Empty<string>() };
        using var karel = await Visitor.SignInAsync(_host.Address, Karel);
        Assert.Equal(HttpStatusCode.NoContent, (await karel.Http.PostAsJsonAsync($"api/people/{Elsewhere}/grants", body)).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await karel.Http.PostAsJsonAsync($"api/people/{Elsewhere}/grants", body)).StatusCode);
        Assert.Equal(2, (await PersonAsync(Elsewhere)).Grants.Count);

        var other = new { body.operation, body.role, body.scope, sections = new[] { "mission" } };
        Assert.Equal(HttpStatusCode.Conflict, (await karel.Http.PostAsJsonAsync($"api/people/{Elsewhere}/grants", other)).StatusCode);

        await TakeAsync(Karel, Elsewhere, body.operation.ToString("n"));
        Assert.Equal(HttpStatusCode.NoContent, (await karel.Http.PostAsJsonAsync($"api/people/{Elsewhere}/grants", body)).StatusCode);
        Assert.Single((await PersonAsync(Elsewhere)).Grants); // the repetition of what was taken meanwhile does not bring it back
    }

    [Fact]
    public async Task Commands_ThatComeAtOnce_OverwriteNothing()
    {
        var gives = Enumerable.Range(0, 12).Select(number => GiveAsync(
            number % 2 == 0 ? Karel : Administrator, Elsewhere, new { role = "zone-editor", scope = Zone("5345"), sections = new[] { "mission" } }));
        var ids = await Task.WhenAll(gives);
        Assert.Equal(ids.Order(), (await PersonAsync(Elsewhere)).Grants.Select(grant => grant.Id!).Where(ids.Contains).Order());
        await Task.WhenAll(ids.Select((id, at) => TakeAsync(at % 2 == 0 ? Administrator : Karel, Elsewhere, id)));
        Assert.Single((await PersonAsync(Elsewhere)).Grants);
    }

    [Fact]
    public async Task TwoAdministrators_WhoStepDownAtOnce_LeaveOne()
    {
        await _host.Grains.GiveAsync(Elsewhere, new Grant(Role.Administrator, new Scope(ScopeKind.Country, []), []));
        var answers = await Task.WhenAll(StepDownAsync(Elsewhere), StepDownAsync(Administrator));
        Assert.Equal("last-administrator", Assert.Single(answers, answer => !answer.IsAllowed).Refusal!.Reason);
        var left = await Task.WhenAll(PersonAsync(Elsewhere), PersonAsync(Administrator));
        Assert.Single(left, person => person.Grants.Any(grant => grant.Role == Role.Administrator));
    }

    [Fact]
    public async Task TheList_ShowsThePeopleOfThePlan_ToThem_AndWhoGivesCanChangeWhatTheyGave()
    {
        var grant = await GiveAsync(Karel, Elsewhere, new { role = "zone-editor", scope = Zone("5345"), sections = new[] { "mission" } });
        var list = await ListAsync(Karel, Grants);
        Assert.True(list.GetProperty("mayGive").GetBoolean());
        Assert.Equal(180, list.GetProperty("guestDays").GetInt32());
        var line = list.GetProperty("lines").EnumerateArray().Single(one => one.GetProperty("grant").GetProperty("id").GetString() == grant);
        Assert.Equal("Karel Denkbeeld", line.GetProperty("givenBy").GetString());
        Assert.True(line.GetProperty("isYours").GetBoolean());
        Assert.DoesNotContain("\"5291\"", list.GetRawText(), StringComparison.Ordinal); // what else the colleague may do is not the chief's to see

        list = await ListAsync(Lotte, Grants);
        Assert.False(list.GetProperty("mayGive").GetBoolean());
        Assert.DoesNotContain(list.GetProperty("lines").EnumerateArray(), one => one.GetProperty("isYours").GetBoolean());
    }

    [Theory]
    [InlineData(Grants, Observer)]
    [InlineData(Grants, Elsewhere)]
    [InlineData("api/people?text=lotte", Lotte)]
    [InlineData("api/people?text=lotte", Observer)]
    [InlineData("api/grants", Karel)]
    [InlineData("api/grants", Observer)]
    public async Task WhatIsNotTheirs_IsRefused(string address, string persona)
    {
        using var visitor = await Visitor.SignInAsync(_host.Address, persona);
        using var answer = await visitor.GetAsync(address);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task TheDirectory_TellsWhoSomebodyIs_AndNothingMore()
    {
        using var karel = await Visitor.SignInAsync(_host.Address, Karel);
        var found = await karel.Http.GetFromJsonAsync<JsonElement>("api/people?text=eifel");
        var person = Assert.Single(found.EnumerateArray());
        Assert.Equal(["id", "name", "organisation", "organisationKind"], person.EnumerateObject().Select(member => member.Name));
    }

    [Theory]
    [InlineData("", 26)]
    [InlineData("?role=guest", 1)]
    [InlineData("?role=guest&endsBefore=2030-01-01T00:00:00Z", 0)]
    [InlineData("?role=guest&endsBefore=2031-01-01T00:00:00Z", 1)]
    [InlineData("?zone=5339&role=mayor", 2)]
    [InlineData("?text=LOTTE", 1)]
    [InlineData("?zone=9999", 0)]
    public async Task AllGrants_ForAnAdministrator_AreFiltered(string query, int atLeast)
    {
        var lines = (await ListAsync(Administrator, "api/grants" + query)).GetProperty("lines").GetArrayLength();
        if (query == "") Assert.True(lines >= atLeast);
        else Assert.Equal(atLeast, lines);
    }

    [Theory]
    [InlineData("""{ "role": "zone-editor" }""")]
    [InlineData("""{ "operation": "4e0ab1e5-0000-4000-8000-000000000001", "role": "king", "scope": { "kind": "zones", "names": ["5345"] } }""")]
    [InlineData("""{ "operation": "4e0ab1e5-0000-4000-8000-000000000001", "role": "zone-editor", "scope": { "kind": "zones", "names": [null] } }""")]
    [InlineData("""{ "operation": "4e0ab1e5-0000-4000-8000-000000000001", "role": "zone-editor", "scope": { "kind": "zones" } }""")]
    [InlineData("""{ "operation": "4e0ab1e5-0000-4000-8000-000000000001", "role": "zone-editor", "scope": { "kind": "zones", "names": ["5345"] }, "sections": ["nonsense"] }""")]
    [InlineData("[]")]
    [InlineData("nonsense")]
    public async Task ABody_ThatIsNoGrant_IsMalformed(string body)
    {
        using var karel = await Visitor.SignInAsync(_host.Address, Karel);
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var answer = await karel.Http.PostAsync(new Uri($"api/people/{Elsewhere}/grants", UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private static object Zone(string key) => new { kind = "zones", names = new[] { key } };

    private static async Task RefusedAsync(string reason, Func<Task> call) =>
        Assert.Equal(reason, (await Assert.ThrowsAsync<RefusedException>(call)).Reason);

    private async Task<string> GiveAsync(string by, string to, object grant)
    {
        var operation = Guid.NewGuid();
        using var visitor = await Visitor.SignInAsync(_host.Address, by);
        var body = JsonSerializer.SerializeToNode(grant)!.AsObject();
        body["operation"] = operation;
        using var answer = await visitor.Http.PostAsJsonAsync($"api/people/{to}/grants", body);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return operation.ToString("n");
    }

    private async Task ChangeAsync(string by, string holder, string grant, object change)
    {
        using var visitor = await Visitor.SignInAsync(_host.Address, by);
        var body = JsonSerializer.SerializeToNode(change)!.AsObject();
        body["operation"] = Guid.NewGuid();
        using var answer = await visitor.Http.PutAsJsonAsync($"api/people/{holder}/grants/{grant}", body);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    private async Task TakeAsync(string by, string holder, string grant)
    {
        using var visitor = await Visitor.SignInAsync(_host.Address, by);
        using var answer = await visitor.Http.DeleteAsync(new Uri($"api/people/{holder}/grants/{grant}?operation={Guid.NewGuid()}", UriKind.Relative));
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    private async Task<JsonElement> ListAsync(string persona, string address)
    {
        using var visitor = await Visitor.SignInAsync(_host.Address, persona);
        return await visitor.Http.GetFromJsonAsync<JsonElement>(address);
    }

    private async Task<Answer<Person>> StepDownAsync(string id)
    {
        var grant = (await PersonAsync(id)).Grants.Single(grant => grant.Role == Role.Administrator);
        return await _host.Grains.GetGrain<IPersonGrain>(id).Carry(new PersonId(id), new GrantCommand.Take(grant.Id!) { Operation = Guid.NewGuid() });
    }

    private async Task<Person> PersonAsync(string id) => (await _host.Grains.GetGrain<IPersonGrain>(id).GetPerson())!;
}
