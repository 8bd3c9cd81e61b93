using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Grains.Documents;
using NvpOrleans.Grains.Documents.Canonical;
using NvpOrleans.Grains.Documents.Verification;
using NvpOrleans.Journal;
using NvpOrleans.Planning.Workflow;
using NvpOrleans.Tests.Cluster.Hosting;
using NvpOrleans.Tests.Kit;
using NvpOrleans.Tests.Kit.Comments;
using NvpOrleans.Tests.Kit.Journal;
using NvpOrleans.Tests.Kit.Plans;
using static NvpOrleans.Tests.Cluster.Hosting.Places;

namespace NvpOrleans.Tests.Cluster.Plans;

/// <summary>What was said of a text is signed with it, and stands in the section that nobody writes.</summary>
public sealed class ApprovalSectionTests : IAsyncLifetime
{
    private const string Address = "api/plans/2020-2025/5345";
    private const string Mayor = "mayor-antwerpen";

    private ServiceHost _host = null!;

    public async Task InitializeAsync() => _host = await ServiceHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task WhatWasSaid_IsSignedWithTheText_AndWhatIsSaidLaterChangesNothing()
    {
        using var coordinator = await Commenter.OfAsync(_host.Address, Coordinator, Plan);
        using var lotte = await Commenter.OfAsync(_host.Address, Lotte, Plan);
        using var karel = await Desk.OfAsync(_host.Address, Karel, Plan);
        using var mayor = await Desk.OfAsync(_host.Address, Mayor, Plan);
        var thread = await coordinator.StartAsync(Cooperation, "Met wie?");
        await lotte.CarryAsync("answer", new { thread, text = "Met de parketten." });

        var frozen = Hashes(await karel.CarryAsync("submit-to-council"));
        await lotte.CarryAsync("decline", new { thread, reason = "Te laat." });
        await coordinator.StartAsync(Cooperation, "Ook te laat.");
        await mayor.CarryAsync("sign", new { office = "mayor:Antwerpen", hashes = frozen });

        var proof = await karel.VerifyAsync();
        Assert.True(proof.GetProperty("matches").GetBoolean());
        Assert.Equal("nvp-content-2", proof.GetProperty("form").GetString());
        var section = await SectionAsync(Mayor);
        var remark = Assert.Single(section.GetProperty("remarks").EnumerateArray());
        Assert.Equal(("open", "Met wie?,Met de parketten."), (Text(remark, "state"), WordsOf(remark)));
        Assert.Equal("1.1", Text(section.GetProperty("text"), "name"));
        Assert.Equal("mayor:Antwerpen", Text(section.GetProperty("approval").GetProperty("signatures")[0], "office"));
    }

    [Fact]
    public async Task AnAnswerMoreOrLess_IsAnotherHash_AndWhatAnOrganisationSaysAmongItsOwnIsNot()
    {
        using var magistrate = await Commenter.OfAsync(_host.Address, "zone-magistrate-antwerpen", Plan);
        using var coordinator = await Commenter.OfAsync(_host.Address, Coordinator, Plan);
        var unsaid = await FreezeAndReturnAsync();
        await magistrate.StartAsync(Cooperation, "ONDERONS", audience: "office");
        var amongTheirOwn = await FreezeAndReturnAsync();
        await coordinator.StartAsync(Cooperation, "Met wie?");
        var said = await FreezeAndReturnAsync();

        Assert.Equal(unsaid, amongTheirOwn);
        Assert.NotEqual(unsaid, said);
        Assert.DoesNotContain("ONDERONS", (await SectionAsync("zone-magistrate-antwerpen")).GetRawText(), StringComparison.Ordinal); // not even for them: it is no part of the plan
    }

    [Fact]
    public async Task ARemark_StandsWithItsWords_InItsRound_WithoutTheNameOfWhoMadeIt()
    {
        using var coordinator = await Commenter.OfAsync(_host.Address, Coordinator, Plan);
        using var prosecutor = await Commenter.OfAsync(_host.Address, "prosecutor-antwerpen", Plan);
        using var karel = await Desk.OfAsync(_host.Address, Karel, Plan);
        using var mayor = await Desk.OfAsync(_host.Address, Mayor, Plan);
        await using var lotte = await Editor.OpenAsync(_host.Address, Lotte, Plan, Cooperation);
        await lotte.AppendAsync("Eerst de zone, dan het parket.");
        await lotte.WaitForSavedAsync();
        await coordinator.StartAsync(Cooperation, "Welk parket?", "question", ends: lotte.EndsOf("het parket"));
        await coordinator.StartAsync(Cooperation, "Welke zone?", "question", ends: lotte.EndsOf("de zone"));
        await karel.CarryAsync("resume-drafting", new { reason = "" });
        await karel.CarryAsync("open-consultation", new { until = "2030-01-01" });
        var objection = await prosecutor.StartAsync(Cooperation, "Zo niet.", "blocking");
        await mayor.CarryAsync("override-remarks", new { remarks = new[] { $"{objection:n}" }, reason = "De raad beslist." });
        await lotte.DeleteAsync(0, "Eerst de zone".Length);
        await lotte.WaitForSavedAsync();

        var section = await SectionAsync(Lotte);

        var rounds = section.GetProperty("rounds");
        Assert.Equal(
            ["blocking whole : Zo niet. | De raad beslist. | round 1", "question gone de zone: Welke zone? |  | round 0", "question same het parket: Welk parket? |  | round 0"],
            section.GetProperty("remarks").EnumerateArray().Select(remark =>
                $"{Text(remark, "kind")} {Text(remark, "place")} {Text(remark, "quote")}: {WordsOf(remark)} | {Text(remark, "overridden")} | round {rounds[remark.GetProperty("round").GetInt32()].GetProperty("number")}")
                .Order(StringComparer.Ordinal));
        Assert.DoesNotContain(Coordinator, section.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, section.GetProperty("approval").ValueKind);
    }

    [Fact]
    public async Task TheSection_IsReadByThoseWhoReadTheText_AsFarAsTheyReadIt()
    {
        using (var coordinator = await Commenter.OfAsync(_host.Address, Coordinator, Plan)) await coordinator.StartAsync(Cooperation, "OPENBAAR");

        foreach (var (persona, expected) in new[]
        {
            (Lotte, HttpStatusCode.OK), (Coordinator, HttpStatusCode.OK), (Observer, HttpStatusCode.Forbidden), ("ministry-interior", HttpStatusCode.Forbidden),
            ("zone-chief-brussel", HttpStatusCode.Forbidden), ("council-secretary-antwerpen", HttpStatusCode.Forbidden), (Administrator, HttpStatusCode.Forbidden),
            ("guest-antwerpen", HttpStatusCode.Forbidden), // reads one section, and not this one
        })
            Assert.Equal((persona, expected), (persona, (await GetAsync(persona, "approval")).Status));

        await PlanInForce.BringAsync(_host.Address);

        // Whoever reads the plan because it is published reads who approved it, and not what was said of its drafts.
        foreach (var (persona, expected, readsRemarks) in new[]
        {
            (Lotte, HttpStatusCode.OK, true), ("ministry-justice", HttpStatusCode.OK, true), (Observer, HttpStatusCode.OK, false), ("zone-chief-brussel", HttpStatusCode.OK, false),
            ("council-secretary-antwerpen", HttpStatusCode.NotFound, false), (Administrator, HttpStatusCode.NotFound, false),
        })
        {
            var (status, body) = await GetAsync(persona, "versions/1/approval");
            Assert.Equal((persona, expected), (persona, status));
            Assert.Equal((persona, readsRemarks), (persona, body.GetRawText().Contains("OPENBAAR", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task ATextOfTheFirstForm_IsVerifiedUnderIt()
    {
        using (var coordinator = await Commenter.OfAsync(_host.Address, Coordinator, Plan)) await coordinator.StartAsync(Cooperation, "Toen nog niet getekend.");
        using (var chief = await Desk.OfAsync(_host.Address, Karel, Plan)) await chief.CarryAsync("submit-to-council");
        await using var host = await ServiceHost.StartAsync(await OfFirstFormAsync(_host.Stores));
        using var karel = await Desk.OfAsync(host.Address, Karel, Plan);
        using var mayor = await Desk.OfAsync(host.Address, Mayor, Plan);

        var proof = await karel.VerifyAsync();

        Assert.Equal("nvp-content-1", proof.GetProperty("form").GetString());
        Assert.True(proof.GetProperty("matches").GetBoolean());
        await mayor.CarryAsync("sign", new { office = "mayor:Antwerpen", hashes = Hashes(await mayor.StandingAsync()) }); // compares the text once more
    }

    /// <summary>The journal as a service would have written it that knew no other form: the same entries, and a freeze with the hash of that form.</summary>
    private static async Task<HostStores> OfFirstFormAsync(HostStores stores)
    {
        var id = JournalId.Of(Plan);
        var content = await JournalContent.ReadAsync(stores.Memory, id, long.MaxValue, CancellationToken.None);
        var sections = content.Docs.Select(section => (Id: SectionId.Parse(section.Key)!.Value, Doc: section.Value)).Select(section => new SectionContent(
            section.Id, section.Id.Slug switch { "choices" => SectionKind.Choices, "objectives" => SectionKind.Objectives, _ => SectionKind.Prose }, section.Doc));
        var hashes = ContentHashes.Of(ContentForm.Unremarked with { Name = ContentForms.First }, DocumentId.Parse(Plan)!.Value, ["nl"], "default", sections);

        var earlier = new HostStores();
        var opened = await JournalWriter.OpenAsync(earlier.Memory, id, Guid.NewGuid(), TimeProvider.System, CancellationToken.None);
        var entries = (await stores.Memory.ReadAllAsync(id)).Where(frame => !frame.IsEpoch).Select(frame => new JournalEntry(
            frame.Kind, frame.Subject, frame.Author, frame.Time,
            frame.Kind == (byte)EntryKind.Decision && PlanEventJson.Read(frame.Payload.Span) is PlanEvent.SubmittedToCouncil submitted
                ? PlanEventJson.Write(submitted with { Hashes = hashes, Form = null })
                : frame.Payload));
        await opened.Writer.AppendAsync([.. entries], CancellationToken.None);
        return earlier;
    }

    private async Task<string> FreezeAndReturnAsync()
    {
        using var karel = await Desk.OfAsync(_host.Address, Karel, Plan);
        using var mayor = await Desk.OfAsync(_host.Address, Mayor, Plan);
        var hashes = Hashes(await karel.CarryAsync("submit-to-council")).GetRawText();
        await mayor.CarryAsync("return-from-council", new { reason = "Nog eens." });
        await karel.CarryAsync("open-consultation", new { until = "2030-01-01" });
        return hashes;
    }

    private async Task<JsonElement> SectionAsync(string persona)
    {
        var (status, answer) = await GetAsync(persona, "approval");
        Assert.Equal(HttpStatusCode.OK, status);
        return answer.GetProperty("section");
    }

    private async Task<(HttpStatusCode Status, JsonElement Body)> GetAsync(string persona, string path)
    {
        using var visitor = await Visitor.SignInAsync(_host.Address, persona);
        using var answer = await visitor.GetAsync($"{Address}/{path}");
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>());
    }

    private static string WordsOf(JsonElement remark) => string.Join(',', remark.GetProperty("entries").EnumerateArray().Select(entry => Text(entry, "text")));

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static JsonElement Hashes(JsonElement standing) => standing.GetProperty("approval").GetProperty("hashes");
}
