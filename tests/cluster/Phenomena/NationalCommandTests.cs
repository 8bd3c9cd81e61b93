using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Grains.Catalog;
using NvpOrleans.Journal;
using NvpOrleans.Planning.Replacing;
using NvpOrleans.Tests.Cluster.Hosting;
using NvpOrleans.Tests.Cluster.Plans;
using NvpOrleans.Tests.Kit;
using NvpOrleans.Tests.Kit.Journal;
using static NvpOrleans.Tests.Cluster.Hosting.Places;

namespace NvpOrleans.Tests.Cluster.Phenomena;

/// <summary>Phenomena and themes move along the stages of their cycle: owners where they write, the ministries and the administrator for every body.</summary>
public sealed class NationalCommandTests : IAsyncLifetime
{
    private const string Drugs = "phenomenon/2022-2025/3";
    private const string Internet = "theme/2022-2025/T1";
    private const string Approach = "national-approach@nl";
    private const string Indicators = "indicators";
    private const string Owner = "federal-owner-drugs";
    private const string Interior = "ministry-interior";
    private const string Opinion = "federal-police-council-opinion";

    private static readonly string[] Bodies =
        [Opinion, "national-security-council", "council-of-ministers", "interministerial-conference", "ministers-validated", "in-force"];

    private ServiceHost _host = null!;

    public async Task InitializeAsync() => _host = await ServiceHost.StartAsync(null, ("Documents:Housekeeping", "01:00:00")); // nobody is told by the look that the document takes now and then

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task TheOpinionOfTheCouncil_FreezesTheText_ForOpenEditorsToo()
    {
        await using var owner = await Editor.OpenAsync(_host.Address, Owner, Drugs, Approach, true);
        await owner.AppendAsync("voor het advies ");
        await owner.Connection.OpenDocumentAsync(Drugs);
        using var interior = await Desk.OfAsync(_host.Address, Interior, Drugs);

        var standing = await interior.CarryAsync("move", new { to = Opinion, date = "2022-01-20", reason = "" });

        Assert.Equal(Opinion, standing.GetProperty("stage").GetString());
        await owner.WaitForAsync(() => owner.Ability == "comment", "the freeze");
        await owner.Connection.WaitForAsync(
            heard => heard.OfType<HeardChange>().Any(change => change.Change is { Stage: Opinion, Decisions: > 0 }), "the new stage");
        var refused = await Assert.ThrowsAsync<RefusedException>(() => owner.AppendAsync("te laat"));
        Assert.Equal("forbidden", refused.Code);
        var proof = await interior.VerifyAsync();
        Assert.True(proof.GetProperty("matches").GetBoolean());
        foreach (var language in new[] { "nl", "fr" })
            Assert.Equal(standing.GetProperty("hashes").GetProperty(language).GetString(), proof.GetProperty("recomputed").GetProperty(language).GetString());
    }

    [Fact]
    public async Task TheStage_IsThatOfTheJournal_AfterARestart_AndInTheListOfEveryone()
    {
        using (var interior = await Desk.OfAsync(_host.Address, Interior, Drugs))
            await interior.CarryAsync("move", new { to = Opinion, date = "2022-01-20", reason = "" });

        await using var next = await ServiceHost.StartAsync(_host.Stores);
        using var observer = await Desk.OfAsync(next.Address, Observer, Drugs);

        Assert.Equal(Opinion, await observer.ListedStageAsync());
        Assert.Equal(Opinion, await observer.StageAsync());
        Assert.Equal(JsonValueKind.Null, (await observer.StandingAsync()).GetProperty("history").ValueKind);
    }

    /// <summary>What was decided on stays as it was decided on, whatever a data file says of the stage afterwards.</summary>
    [Fact]
    public async Task AFrozenText_IsNotOpenedByAnotherFileOfStages_ButByAMoveBack()
    {
        using (var interior = await Desk.OfAsync(_host.Address, Interior, Drugs))
            await interior.CarryAsync("move", new { to = Opinion, date = "2022-01-20", reason = "" });
        var cycles = Encoding.UTF8.GetString(DataFileSet.BuiltIn.BytesOf("cycles.json"))
            .Replace($"\"name\": \"{Opinion}\", \"readers\": \"partners\", \"most\": \"comment\"", $"\"name\": \"{Opinion}\", \"readers\": \"partners\", \"most\": \"write\"", StringComparison.Ordinal);
        var opened = await JournalWriter.OpenAsync(_host.Stores.Memory, DataFileJournal.Id, Guid.NewGuid(), TimeProvider.System, CancellationToken.None);
        await opened.Writer.AppendAsync(
            [DataFileJournal.Write("cycles.json", Encoding.UTF8.GetBytes(cycles), Guid.NewGuid(), new PersonId(Administrator), DateTimeOffset.UnixEpoch)], CancellationToken.None);

        await using var next = await ServiceHost.StartAsync(_host.Stores);
        await using (var owner = await Editor.OpenAsync(next.Address, Owner, Drugs, Approach, true)) Assert.Equal(("comment", "frozen"), (owner.Ability, owner.Reason));
        using (var federal = await Desk.OfAsync(next.Address, Owner, Drugs))
            await federal.CarryAsync("move", new { to = "working-group", date = (string?)null, reason = "Opnieuw." });
        await using var writer = await Editor.OpenAsync(next.Address, Owner, Drugs, Approach, true);
        Assert.Equal("write", writer.Ability);
    }

    /// <summary>The kind of document has a section more than when this one was begun, and when it was decided on.</summary>
    [Fact]
    public async Task ADocumentBegunBeforeASectionCame_KeepsItsHash_AndGetsTheSectionWithTheNextText()
    {
        await using (var owner = await Editor.OpenAsync(_host.Address, Owner, Drugs, Approach, true)) await owner.AppendAsync("voor het advies ");
        string? hash;
        using (var interior = await Desk.OfAsync(_host.Address, Interior, Drugs))
            hash = (await interior.CarryAsync("move", new { to = Opinion, date = "2022-01-20", reason = "" })).GetProperty("hashes").GetProperty("nl").GetString();

        await using var next = await ServiceHost.StartAsync(await BegunWithoutAsync(Indicators));
        await using (var frozen = await Editor.OpenAsync(next.Address, Owner, Drugs, Indicators, true)) Assert.Equal("frozen", frozen.Reason);
        using var desk = await Desk.OfAsync(next.Address, Interior, Drugs);
        Assert.Equal(hash, (await desk.StandingAsync()).GetProperty("hashes").GetProperty("nl").GetString());
        Assert.True((await desk.VerifyAsync()).GetProperty("matches").GetBoolean());

        await desk.CarryAsync("move", new { to = "working-group", date = (string?)null, reason = "Opnieuw." });
        await using var editor = await Editor.OpenAsync(next.Address, Owner, Drugs, Indicators, true);
        await editor.EditAsync(doc =>
        {
            var item = doc.GetMap("items").SetMap("indicator001");
            foreach (var cell in new[] { "parent", "position", "unit", "baseline", "baselineDate", "target", "targetDate", "latest", "latestDate" }) item.Set(cell, "");
            item.Set("deleted", false);
            foreach (var cell in new[] { "title", "source" }.SelectMany(cell => new[] { $"{cell}@nl", $"{cell}@fr" })) item.SetText(cell);
        });
        Assert.NotEqual(hash, (await desk.CarryAsync("move", new { to = Opinion, date = "2022-02-20", reason = "" })).GetProperty("hashes").GetProperty("nl").GetString());
        Assert.True((await desk.VerifyAsync()).GetProperty("matches").GetBoolean());
    }

    /// <summary>Stores with the journal of the document as it would be if the section had not been there.</summary>
    private async Task<HostStores> BegunWithoutAsync(string section)
    {
        var (stores, journal) = (new HostStores(), JournalId.Of(Drugs));
        var opened = await JournalWriter.OpenAsync(stores.Memory, journal, Guid.NewGuid(), TimeProvider.System, CancellationToken.None);
        var written = (await _host.Stores.Memory.ReadAllAsync(journal)).Where(frame => !frame.IsEpoch && frame.Subject != section);
        await opened.Writer.AppendAsync(
            [.. written.Select(frame => new JournalEntry(frame.Kind, frame.Subject, frame.Author, frame.Time, frame.Payload))], CancellationToken.None);
        return stores;
    }

    [Fact]
    public async Task AMoveBackToDrafting_ClosesTheTextToThePartners_AndOpensItAgain()
    {
        await using var karel = await Editor.OpenAsync(_host.Address, Karel, Drugs, Approach, true);
        using var owner = await Desk.OfAsync(_host.Address, Owner, Drugs);

        await owner.CarryAsync("move", new { to = "drafting", date = (string?)null, reason = "Een hoofdstuk ontbreekt." });
        await karel.WaitForAsync(() => karel.Ability == "none", "the end of reading");
        await owner.CarryAsync("move", new { to = "working-group", date = (string?)null, reason = "" });

        await using var again = await Editor.OpenAsync(_host.Address, Karel, Drugs, Approach, true);
        Assert.Equal("comment", again.Ability);
    }

    [Fact]
    public async Task WhileADocumentInForce_IsWrittenAnew_EverybodyGoesOnReadingAndVerifyingTheVersionInForce_AndNothingOfTheDraft()
    {
        await using var owner = await Editor.OpenAsync(_host.Address, Owner, Drugs, Approach, true);
        await owner.AppendAsync("in voege ");
        using var interior = await Desk.OfAsync(_host.Address, Interior, Drugs);
        foreach (var stage in Bodies) await interior.CarryAsync("move", new { to = stage, date = "2022-01-20", reason = "" });
        var inForce = (await interior.StandingAsync()).GetProperty("hashes").GetRawText();
        await interior.CarryAsync("move", new { to = "drafting", date = (string?)null, reason = "Een nieuw middel." });
        await owner.WaitForAsync(() => owner.Ability == "write", "the new text");
        await owner.AppendAsync("alleen in het ontwerp ");

        using var observer = await Visitor.SignInAsync(_host.Address, Observer);
        var proof = await observer.Http.GetFromJsonAsync<JsonElement>(At("verification?version=1"));
        Assert.True(proof.GetProperty("matches").GetBoolean());
        Assert.Equal(inForce, proof.GetProperty("recorded").GetRawText());
        var version = Assert.Single((await observer.Http.GetFromJsonAsync<JsonElement>(At("versions"))).EnumerateArray());
        Assert.Equal(("1", true), (version.GetProperty("name").GetString(), version.GetProperty("isInForce").GetBoolean()));
        Assert.True((await observer.Http.GetFromJsonAsync<JsonElement>(At("versions/1"))).GetProperty("matches").GetBoolean());
        var text = Encoding.UTF8.GetString(await observer.Http.GetByteArrayAsync(At($"versions/1/sections/{Uri.EscapeDataString(Approach)}")));
        Assert.Contains("in voege ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("ontwerp", text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await observer.GetUpdatesAsync(Drugs, Approach)).StatusCode);
        var listed = (await observer.Http.GetFromJsonAsync<JsonElement>(new Uri("api/documents", UriKind.Relative))).EnumerateArray()
            .Single(found => found.GetProperty("document").GetString() == Drugs);
        Assert.Equal((1, false), (listed.GetProperty("versionInForce").GetInt32(), listed.GetProperty("canOpen").GetBoolean()));

        // Whoever reads a version verifies it, and nobody else.
        using var secretary = await Visitor.SignInAsync(_host.Address, "council-secretary-antwerpen");
        Assert.True((await secretary.Http.GetFromJsonAsync<JsonElement>(At("verification?version=1"))).GetProperty("matches").GetBoolean());
        using var ownersDesk = await Desk.OfAsync(_host.Address, Owner, Drugs);
        await ownersDesk.CarryAsync("move", new { to = "working-group", date = (string?)null, reason = "" });
        foreach (var stage in Bodies) await interior.CarryAsync("move", new { to = stage, date = "2022-02-20", reason = "" });
        Assert.Equal(["2"], await VersionsAsync(observer));
        Assert.Equal(HttpStatusCode.NotFound, (await observer.Http.GetAsync(At("verification?version=1"))).StatusCode);
        Assert.Equal(["2"], await VersionsAsync(secretary));
        Assert.Equal(HttpStatusCode.NotFound, (await secretary.Http.GetAsync(At("verification?version=1"))).StatusCode);
        using var ministry = await Visitor.SignInAsync(_host.Address, Interior);
        Assert.Equal(["1", "2"], await VersionsAsync(ministry));
        Assert.True((await ministry.Http.GetFromJsonAsync<JsonElement>(At("verification?version=1"))).GetProperty("matches").GetBoolean());

        await using var next = await ServiceHost.StartAsync(_host.Stores);
        using var later = await Visitor.SignInAsync(next.Address, Observer);
        Assert.True((await later.Http.GetFromJsonAsync<JsonElement>(At("verification?version=2"))).GetProperty("matches").GetBoolean());

        static async Task<IEnumerable<string>> VersionsAsync(Visitor visitor) =>
            (await visitor.Http.GetFromJsonAsync<JsonElement>(At("standing"))).GetProperty("standing").GetProperty("versions").EnumerateArray()
            .Select(version => version.GetProperty("number").GetRawText());

        static Uri At(string path) => new($"api/phenomena/2022-2025/3/{path}", UriKind.Relative);
    }

    [Fact]
    public async Task ATheme_HasAnOwnerOfItsOwn()
    {
        using var stranger = await Desk.OfAsync(_host.Address, Owner, Internet);
        using var owner = await Desk.OfAsync(_host.Address, "federal-owner-internet", Internet);
        var back = new { to = "drafting", date = (string?)null, reason = "Opnieuw." };

        Assert.Equal((HttpStatusCode.Forbidden, "role"), await stranger.RefusedAsync("move", back));
        Assert.Equal("drafting", (await owner.CarryAsync("move", back)).GetProperty("stage").GetString());
    }

    [Theory]
    [InlineData(Owner)]
    [InlineData(Karel)]
    [InlineData(Observer)]
    public async Task WhatABodyDecided_IsRecordedByNobodyElse(string persona)
    {
        using var other = await Desk.OfAsync(_host.Address, persona, Drugs);

        Assert.Equal((HttpStatusCode.Forbidden, "role"), await other.RefusedAsync("move", new { to = Opinion, date = "2022-01-20", reason = "" }));
        Assert.Equal("working-group", await other.StageAsync());
    }

    [Fact]
    public async Task ACommand_SentAgainWithItsOperation_IsRecordedOnce_AndNonsenseIsMalformed()
    {
        using var interior = await Desk.OfAsync(_host.Address, Interior, Drugs);
        var (operation, move) = (Guid.NewGuid(), new { to = Opinion, date = "2022-01-20", reason = "" });
        await interior.CarryAsync("move", move, operation);

        Assert.Equal(1, (await interior.CarryAsync("move", move, operation)).GetProperty("history").GetArrayLength());
        Assert.Equal(HttpStatusCode.BadRequest, (await interior.RefusedAsync("dance")).Status);
        Assert.Equal((HttpStatusCode.Forbidden, "stage"), await interior.RefusedAsync("move", new { to = "closed", date = "2022-01-20", reason = "" }));
    }
}
