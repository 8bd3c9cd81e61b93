using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using NvpOrleans.Tests.Cluster.Hosting;
using NvpOrleans.Tests.Kit;
using NvpOrleans.Tests.Kit.Plans;
using NvpOrleans.Yjs;
using static NvpOrleans.Tests.Cluster.Hosting.Places;

namespace NvpOrleans.Tests.Cluster.Plans;

/// <summary>
/// An administrator replaces two zones by a merged one, and no word is lost: what was in force is where the new zone starts, drafts stay
/// with those who wrote them, and whoever could read a plan still can.
/// </summary>
public sealed class MergerTests : IAsyncLifetime
{
    private const string Antwerp = "5345";
    private const string Brussels = "5339";
    private const string Merged = "plan/2026-2031/samen";
    private const string OfBrussels = "plan/2020-2025/5339";
    private const string Mission = "mission@nl";

    // Somebody of the new zone, who has no right in the zones before it.
    private const string NewChief = "zone-editor-eifel";

    private ServiceHost _host = null!;
    private Visitor _administrator = null!;

    public async Task InitializeAsync()
    {
        _host = await ServiceHost.StartAsync();
        _administrator = await Visitor.SignInAsync(_host.Address, Administrator);
        await WriteAsync(Lotte, Plan, Mission, "Wij waken.");
        await ChooseAsync(Lotte, Plan, "attention-point", "nl", "Havengebied.");
        await WriteAsync("zone-editor-brussel", OfBrussels, "mission@fr", "Nous écoutons.");
        await ChooseAsync("zone-editor-brussel", OfBrussels, "priority", "fr", "Vente en rue.");
        await Goals.WriteAsync(_host.Address);
    }

    public async Task DisposeAsync()
    {
        _administrator.Dispose();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task TheMergedZone_StartsFromWhatIsInForce_AndItsPredecessorsLeadToIt()
    {
        await PlanInForce.BringAsync(_host.Address);
        await PlanInForce.BringBrusselsAsync(_host.Address);
        await MergeAsync("nl");

        await using var chief = await ConnectAsync(NewChief);
        var opened = await chief.OpenDocumentAsync(Merged);

        // Brussels wrote in French, the merged zone writes in Dutch: its words are there, under a heading that says so.
        Assert.Equal(
            "<heading level=\"2\">Politiezone Antwerpen: plan 2020-2025, versie 1</heading><paragraph>Wij waken.</paragraph>"
                + "<heading level=\"2\">Politiezone Brussel HOOFDSTAD Elsene: plan 2020-2025, versie 1 (in het Frans)</heading><paragraph>Nous écoutons.</paragraph>",
            SectionReading.Render((await chief.OpenSectionAsync(Merged, Mission)).Update));
        var choice = (YMap)Read((await chief.OpenSectionAsync(Merged, "choices")).Update).GetMap("choices")["3"]!;
        Assert.Equal("priority", choice["level"]);
        Assert.Equal(
            "Antwerpen (aandachtspunt): Havengebied.\nBrussel HOOFDSTAD Elsene: prioriteit\nBrussel HOOFDSTAD Elsene (prioriteit, in het Frans): Vente en rue.",
            choice["reasons@nl"]!.ToString());
        Assert.Equal(4, Read((await chief.OpenSectionAsync(Merged, "objectives")).Update).GetMap("items").Entries.Count());
        Assert.Contains(opened.Sections, section => section.Section == "phenomenon/3@nl");
        Assert.All([Mission, "choices", "objectives"], section => Assert.Contains(opened.Sections, found => found.Section == section && found.IsCarried));

        using var desk = await Desk.OfAsync(_host.Address, NewChief, Merged);
        Assert.Equal([$"{Brussels} {OfBrussels} 1", $"{Antwerp} {Plan} 1"], await PredecessorsAsync(desk));

        foreach (var document in new[] { Plan, OfBrussels }) await SupersedeAsync(document);
        using var observer = await Desk.OfAsync(_host.Address, Observer, Plan);
        var standing = await observer.StandingAsync();
        Assert.Equal(("superseded", "samen"), (standing.GetProperty("stage").GetString(), standing.GetProperty("successor").GetString()));

        // What everybody could read before, everybody still reads: the text itself and the version with its name.
        await using var reader = await ConnectAsync(Observer);
        Assert.Contains("Wij waken.", SectionReading.Render((await reader.OpenSectionAsync(Plan, Mission)).Update), StringComparison.Ordinal);
        using var visitor = await Visitor.SignInAsync(_host.Address, Observer);
        using var version = await visitor.GetAsync("api/plans/2020-2025/5345/versions/1");
        Assert.Equal(HttpStatusCode.OK, version.StatusCode);
        await Eventually.TrueAsync(async () => Summaries(await OverviewAsync(visitor, "2020-2025"), Antwerp) == ("samen", null));
        await Eventually.TrueAsync(async () => Summaries(await OverviewAsync(visitor, "2026-2031"), "samen") == (null, $"{OfBrussels} {Plan}"));
    }

    [Fact]
    public async Task ADraft_IsNotTakenOver_StaysWithItsReaders_AndThePlanOfTheOtherIs()
    {
        await PlanInForce.BringAsync(_host.Address);
        await MergeAsync("nl; fr");

        await using var chief = await ConnectAsync(NewChief);
        await chief.OpenDocumentAsync(Merged);
        Assert.DoesNotContain("Brussel", SectionReading.Render((await chief.OpenSectionAsync(Merged, Mission)).Update), StringComparison.Ordinal);
        Assert.Equal("<paragraph></paragraph>", SectionReading.Render((await chief.OpenSectionAsync(Merged, "mission@fr")).Update));
        using var desk = await Desk.OfAsync(_host.Address, NewChief, Merged);
        Assert.Equal([$"{Antwerp} {Plan} 1", $"{Brussels}  "], await PredecessorsAsync(desk));

        await SupersedeAsync(OfBrussels);

        // It was in consultation: those who read it there still read it, nobody writes any more, and nobody else has come to it.
        await using var editor = await Editor.OpenAsync(_host.Address, "zone-editor-brussel", OfBrussels, "mission@fr");
        Assert.Equal("read", editor.Ability);
        Assert.Contains("Nous écoutons.", editor.Xml, StringComparison.Ordinal);
        foreach (var stranger in new[] { Observer, NewChief, "ministry-interior" })
        {
            await using var connection = await ConnectAsync(stranger);
            Assert.Equal("forbidden", (await Assert.ThrowsAsync<RefusedException>(() => connection.OpenSectionAsync(OfBrussels, "mission@fr"))).Code);
        }
    }

    [Fact]
    public async Task APlan_IsSupersededOnlyByAZoneThatItsOwnMergedInto()
    {
        using var administrator = await Desk.OfAsync(_host.Address, Administrator, Plan);
        Assert.Equal((HttpStatusCode.Forbidden, "missing"), await administrator.RefusedAsync("supersede", new { successor = Brussels }));
        await MergeAsync("nl");
        Assert.Equal((HttpStatusCode.NotFound, "successor"), await administrator.RefusedAsync("supersede", new { successor = Brussels }));
    }

    private async Task MergeAsync(string languages)
    {
        var zones = (await _administrator.Http.GetStringAsync(new Uri("api/data-files/zones.csv", UriKind.Relative)))
            .Replace("nl,Antwerpen,,,,,,", "nl,Antwerpen,,,,,2025-12-31,", StringComparison.Ordinal)
            .Replace("Brussel / Bruxelles; Elsene / Ixelles,,,,,,", "Brussel / Bruxelles; Elsene / Ixelles,,,,,2025-12-31,", StringComparison.Ordinal);
        zones += $"samen,,Samen,Ensemble,,Antwerpen,Flanders,Antwerpen,Antwerpen,{languages},Antwerpen; Brussel / Bruxelles; Elsene / Ixelles,,,{Antwerp}; {Brussels},2026-01-01,,unknown,,press,press,inferred\n";
        using var body = new StringContent(zones);
        using var answer = await _administrator.Http.PutAsync(new Uri($"api/data-files/zones.csv?version=0&operation={Guid.NewGuid()}", UriKind.Relative), body);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        using var given = await _administrator.Http.PostAsJsonAsync(
            $"api/people/{NewChief}/grants",
            new { operation = Guid.NewGuid(), role = "zone-chief", scope = new { kind = "zones", names = new[] { "samen" } }, sections = Array.Empty<string>() });
        Assert.True(given.IsSuccessStatusCode, await given.Content.ReadAsStringAsync());
        foreach (var document in new[] { Plan, OfBrussels }) // plans that are awake take the new files when they find time
        {
            using var desk = await Desk.OfAsync(_host.Address, Administrator, document);
            await Eventually.TrueAsync(async () => (await desk.StandingAsync()).GetProperty("steps").EnumerateArray()
                .Any(step => step.GetProperty("name").GetString() == "supersede" && step.GetProperty("missing").GetArrayLength() == 0));
        }
    }

    private async Task SupersedeAsync(string document)
    {
        using var administrator = await Desk.OfAsync(_host.Address, Administrator, document);
        await administrator.CarryAsync("supersede", new { successor = "samen" });
    }

    private async Task WriteAsync(string persona, string document, string section, string text)
    {
        await using var editor = await Editor.OpenAsync(_host.Address, persona, document, section);
        await editor.AppendAsync(text);
    }

    private async Task ChooseAsync(string persona, string document, string level, string language, string reason)
    {
        await using var editor = await Editor.OpenAsync(_host.Address, persona, document, "choices");
        await editor.EditAsync(doc =>
        {
            var choice = (YMap)doc.GetMap("choices")["3"]!;
            choice.Set("level", level);
            ((YText)choice[$"reasons@{language}"]!).Insert(0, reason);
        });
    }

    private static async Task<IEnumerable<string>> PredecessorsAsync(Desk desk) =>
        (await desk.StandingAsync()).GetProperty("predecessors").EnumerateArray().Select(found => $"{found.GetProperty("zone")} {found.GetProperty("document")} {found.GetProperty("version")}");

    private static async Task<JsonElement> OverviewAsync(Visitor visitor, string cycle) =>
        await visitor.Http.GetFromJsonAsync<JsonElement>(new Uri($"api/overview/{cycle}", UriKind.Relative));

    private static (string? Successor, string? MergedFrom) Summaries(JsonElement overview, string zone)
    {
        var told = overview.EnumerateArray().Single(plan => plan.GetProperty("document").GetString()!.EndsWith($"/{zone}", StringComparison.Ordinal)).GetProperty("public");
        var merged = told.GetProperty("mergedFrom");
        return (told.GetProperty("successor").GetString(), merged.ValueKind == JsonValueKind.Null ? null : string.Join(' ', merged.EnumerateArray().Select(from => from.GetString())));
    }

    private static Doc Read(byte[] update)
    {
        var doc = new Doc(0);
        doc.Integrate(Update.Decode(update, DecodeLimits.Trusted));
        return doc;
    }

    private async Task<PlanningConnection> ConnectAsync(string persona) =>
        await PlanningConnection.StartAsync(await Visitor.SignInAsync(_host.Address, persona));
}
