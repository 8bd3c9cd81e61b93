using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.Overview;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Grains.Audit;
using NvpOrleans.Grains.Catalog;
using NvpOrleans.Journal;
using NvpOrleans.Tests.Cluster.Hosting;
using NvpOrleans.Tests.Kit;
using NvpOrleans.Tests.Kit.Journal;
using NvpOrleans.Yjs;
using static NvpOrleans.Tests.Cluster.Hosting.Places;

namespace NvpOrleans.Tests.Cluster.Catalog;

/// <summary>An administrator replaces data files, over HTTP as the page does.</summary>
public sealed partial class DataFileTests : IAsyncLifetime
{
    private const string Zones = "zones.csv";
    private const string Phenomena = "phenomena.csv";
    private const string NewPhenomenon = "16,phenomenon,nieuw fenomeen,nouveau phénomène,neues Phänomen,new phenomenon,official,quoted,translated,translated,2022-2025\n";

    private ServiceHost _host = null!;
    private Visitor _administrator = null!;

    public async Task InitializeAsync()
    {
        _host = await ServiceHost.StartAsync();
        _administrator = await Visitor.SignInAsync(_host.Address, Administrator);
    }

    public async Task DisposeAsync()
    {
        _administrator.Dispose();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task AFile_ThatIsReplaced_IsInUseAtOnce_AndAfterARestart_AndInTheLog()
    {
        var renamed = await RenamedAsync("Antwerpen Stad");
        var report = await CheckAsync(Zones, renamed);
        var change = Assert.Single(report.GetProperty("changes").EnumerateArray());
        Assert.Equal("changed 5345", $"{change.GetProperty("kind")} {change.GetProperty("key")}");

        var list = await ReplaceAsync(Zones, renamed, report.GetProperty("version").GetInt64());

        Assert.Equal("Antwerpen Stad", await NameOfAntwerpAsync(_administrator));
        var file = list.GetProperty("files").EnumerateArray().Single(one => one.GetProperty("name").GetString() == Zones);
        Assert.False(file.GetProperty("isBuiltIn").GetBoolean());
        Assert.Equal(Administrator, file.GetProperty("replaced").GetProperty("by").GetString());
        Assert.Equal(renamed, await ReadAsync(Zones));
        var log = await _administrator.Http.GetStringAsync(new Uri("api/audit", UriKind.Relative));
        Assert.Contains("\"data-replaced\"", log, StringComparison.Ordinal);
        Assert.Contains("data/zones.csv", log, StringComparison.Ordinal);

        await RestartAsync();
        using var again = await Visitor.SignInAsync(_host.Address, Lotte);
        Assert.Equal("Antwerpen Stad", await NameOfAntwerpAsync(again));
    }

    [Fact]
    public async Task TheOverview_FollowsAFileOfCycles_ThoughNobodyTouchesAPlan()
    {
        await using (var lotte = await Editor.OpenAsync(_host.Address, Lotte, Plan, Cooperation)) await lotte.AppendAsync("iets");
        await Eventually.TrueAsync(async () => await EndShownAsync() == ("2025-12-31", true));

        var cycles = await ReadAsync("cycles.json");
        await ReplaceAsync("cycles.json", cycles.Replace("\"inForceUntil\": \"2025-12-31\"", "\"inForceUntil\": \"2026-06-30\"", StringComparison.Ordinal), 0);

        await Eventually.TrueAsync(async () => await EndShownAsync() == ("2026-06-30", true));

        async Task<(string? Until, bool IsTold)> EndShownAsync()
        {
            var plans = await _administrator.Http.GetFromJsonAsync<JsonElement>(new Uri("api/overview/2020-2025", UriKind.Relative));
            var told = (await _host.Grains.GetGrain<IOverviewGrain>("2020-2025").PublicSummaries()).ContainsKey(DocumentId.Parse(Plan)!.Value);
            return (plans.EnumerateArray().Single(plan => plan.GetProperty("document").GetString() == Plan).GetProperty("public").GetProperty("inForceUntil").GetString(), told);
        }
    }

    [Fact]
    public async Task TheFileThatComesWithTheService_CanBeRestored()
    {
        await ReplaceAsync(Zones, await RenamedAsync("Antwerpen Stad"), 0);
        using var check = await _administrator.Http.PostAsync(new Uri($"api/data-files/{Zones}/check?builtIn=true", UriKind.Relative), null);
        var report = await check.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Single(report.GetProperty("changes").EnumerateArray());

        using var answer = await PutAsync(Zones, "", report.GetProperty("version").GetInt64(), builtIn: true);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("Antwerpen", await NameOfAntwerpAsync(_administrator));
    }

    [Fact]
    public async Task AnotherReplacement_SinceTheCheck_IsAConflict_AndARepetitionIsNone()
    {
        var operation = Guid.NewGuid();
        var renamed = await RenamedAsync("Antwerpen Stad");
        using (var first = await PutAsync(Zones, renamed, 0, operation)) Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        using (var repeated = await PutAsync(Zones, renamed, 0, operation)) Assert.Equal(HttpStatusCode.OK, repeated.StatusCode);

        using var late = await PutAsync(Phenomena, await ReadAsync(Phenomena) + NewPhenomenon, 0);

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Equal("data-version", (await late.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("reason").GetString());
        Assert.DoesNotContain("nieuw fenomeen", await ReadAsync(Phenomena), StringComparison.Ordinal);
    }

    /// <summary>Whatever is wrong with a file, and wherever: it is refused, and nothing of it holds.</summary>
    [Fact]
    public async Task AFile_ThatIsRefused_ChangesNothing()
    {
        var grain = _host.Grains.GetGrain<IDataFilesGrain>(0);
        var by = new PersonId(Administrator);
        var before = (await grain.List(by)).Value!;
        var catalog = await CatalogAsync();
        var chance = new Random(4);
        foreach (var file in before.Files)
        {
            var right = Encoding.UTF8.GetString((await grain.Read(by, file.Name)).Value!);
            for (var round = 0; round < 5; round++)
            {
                // One fault somewhere in a file that is otherwise full of changes.
                var lines = right.Replace("Namur", "Namen", StringComparison.Ordinal).Split('\n').ToList();
                lines.Insert(chance.Next(1, lines.Count - 1), "\"no such row\"");
                var answer = await grain.Replace(by, new DataFileReplacement(file.Name, Encoding.UTF8.GetBytes(string.Join('\n', lines)), before.Version, Guid.NewGuid()));
                Assert.Equal(file.Name, answer.Refusal?.Arguments?["what"]);
            }
        }

        var after = (await grain.List(by)).Value!;
        Assert.Equal(before.Version, after.Version);
        Assert.Equal(before.Files, after.Files);
        Assert.Equal(catalog, await CatalogAsync());
        Assert.DoesNotContain("\"data-replaced\"", await _administrator.Http.GetStringAsync(new Uri("api/audit", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFile_WithFaults_IsAnsweredWithLinesAndColumns_InFourLanguages()
    {
        var report = await CheckAsync(Zones, (await ReadAsync(Zones)).Replace("5345,5345,Antwerpen,", "5345,53450,Antwerpen,", StringComparison.Ordinal));
        var problem = Assert.Single(report.GetProperty("problems").EnumerateArray());
        Assert.Equal((Zones, "code"), (problem.GetProperty("file").GetString(), problem.GetProperty("column").GetString()));
        Assert.True(problem.GetProperty("line").GetInt32() > 1);
        Assert.Equal(["„53450“ muss aus vier Ziffern bestehen", "'53450' must be four digits"], new[] { "de", "en" }.Select(language => problem.GetProperty("message").GetProperty(language).GetString()));
        Assert.Empty(report.GetProperty("changes").EnumerateArray());
    }

    [Fact]
    public async Task APlan_ThatHasBeenBegun_IsNotTakenAway_AndOthersAre()
    {
        await using (var lotte = await Editor.OpenAsync(_host.Address, Lotte, Plan, Cooperation)) await lotte.AppendAsync("iets");
        var zones = await ReadAsync(Zones);
        var antwerp = zones.Split('\n').Single(line => line.StartsWith("5345,", StringComparison.Ordinal));
        var other = zones.Split('\n').Single(line => line.StartsWith("5269,", StringComparison.Ordinal));

        var problem = Assert.Single((await CheckAsync(Zones, zones.Replace(antwerp + "\n", "", StringComparison.Ordinal))).GetProperty("problems").EnumerateArray());
        Assert.Contains(Plan, problem.GetProperty("message").GetProperty("nl").GetString(), StringComparison.Ordinal);
        Assert.Empty((await CheckAsync(Zones, zones.Replace(other + "\n", "", StringComparison.Ordinal))).GetProperty("problems").EnumerateArray());
    }

    [Theory]
    [InlineData(Observer)]
    [InlineData(Karel)]
    [InlineData("ministry-interior")]
    public async Task OnlyAdministrators_SeeCheckAndReplace(string stranger)
    {
        using var visitor = await Visitor.SignInAsync(_host.Address, stranger);
        using var body = new StringContent("key");
        foreach (var ask in new Func<Task<HttpResponseMessage>>[]
        {
            () => visitor.GetAsync("api/data-files"),
            () => visitor.GetAsync($"api/data-files/{Zones}"),
            () => visitor.Http.PostAsync(new Uri($"api/data-files/{Zones}/check", UriKind.Relative), body),
            () => visitor.Http.PutAsync(new Uri($"api/data-files/{Zones}?version=0&operation={Guid.NewGuid()}", UriKind.Relative), body),
        })
        {
            using var answer = await ask();
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }

    [Fact]
    public async Task AFileOfAnotherName_IsNotFound()
    {
        using var answer = await _administrator.GetAsync("api/data-files/personas.json");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    /// <summary>Whoever has a plan open is taken along to the new files: new sections are there, and nothing that was written is lost.</summary>
    [Fact]
    public async Task AnOpenPlan_GoesOn_AndShowsASectionOfANewPhenomenon_OnceItIsRetained()
    {
        await using var lotte = await Editor.OpenAsync(_host.Address, Lotte, Plan, Cooperation);
        await lotte.AppendAsync("voor ");
        await ReplaceAsync(Phenomena, await ReadAsync(Phenomena) + NewPhenomenon, 0);
        await Eventually.TrueAsync(async () => await StatusOfAsync("phenomenon/16@nl") == HttpStatusCode.Forbidden);
        await lotte.AppendAsync("na");
        Assert.Contains("voor na", await _host.XmlAsync(Cooperation), StringComparison.Ordinal);

        await RetainAsync("16");
        await Eventually.TrueAsync(async () => await StatusOfAsync("phenomenon/16@nl") == HttpStatusCode.OK);
    }

    /// <summary>
    /// The way out when a new release cannot read a stored file. What only the stored files know is kept meanwhile, through snapshots
    /// too, and cannot be lost by a replacement either.
    /// </summary>
    [Fact]
    public async Task WhileTheServiceGoesByItsOwnFiles_ASectionThatTheyDoNotKnow_IsKept()
    {
        await ReplaceAsync(Phenomena, await ReadAsync(Phenomena) + NewPhenomenon, 0);
        await Eventually.TrueAsync(async () => await StatusOfAsync("phenomenon/16@nl") == HttpStatusCode.Forbidden);
        await RetainAsync("16");
        await Eventually.TrueAsync(async () => await StatusOfAsync("phenomenon/16@nl") == HttpStatusCode.OK);
        string xml;
        await using (var lotte = await Editor.OpenAsync(_host.Address, Lotte, Plan, "phenomenon/16@nl"))
        {
            await lotte.AppendAsync("blijft");
            xml = lotte.Xml;
        }

        await RestartAsync(("Catalog:UseBuiltInFiles", "true"), ("Journal:Snapshots:MaxTailEntries", "5"));
        await using (var karel = await Editor.OpenAsync(_host.Address, Karel, Plan, Cooperation))
            for (var i = 0; i < 12; i++) await karel.AppendAsync($"{i} ");
        Assert.Equal(HttpStatusCode.NotFound, await StatusOfAsync("phenomenon/16@nl"));
        Assert.NotNull(await _host.Stores.Memory.ReadSnapshotAsync(JournalId.Of(Plan), CancellationToken.None));
        using (var check = await _administrator.Http.PostAsync(new Uri($"api/data-files/{Phenomena}/check?builtIn=true", UriKind.Relative), null))
            Assert.Contains("phenomenon/16@nl", await check.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        await RestartAsync();
        await using var again = await Editor.OpenAsync(_host.Address, Lotte, Plan, "phenomenon/16@nl");
        Assert.Equal(xml, again.Xml);
        await again.AppendAsync(" staan");
    }

    [Fact]
    public async Task TwoFiles_ThatThisReleaseCannotRead_AreMendedOneAfterTheOther()
    {
        foreach (var file in new[] { Zones, "cycles.json" }) await StoreAsync(file, "nothing");
        await RestartAsync(("Catalog:UseBuiltInFiles", "true"));

        foreach (var file in new[] { Zones, "cycles.json" })
        {
            var version = (await ListAsync()).GetProperty("version").GetInt64();
            using var answer = await PutAsync(file, "", version, builtIn: true);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        Assert.All((await ListAsync()).GetProperty("files").EnumerateArray(), file => Assert.True(file.GetProperty("isBuiltIn").GetBoolean()));
        await RestartAsync(); // a service that cannot read its files would not start
    }

    /// <summary>Between the look whether a document has been begun and the moment at which every silo knows of the replacement, somebody begins it.</summary>
    [Fact]
    public async Task AZone_WhosePlanIsBegunWhileItGoes_IsPutBack_AndSoIsRecorded()
    {
        var version = (await ReplaceAsync(Zones, await RenamedAsync("Antwerpen Stad"), 0)).GetProperty("version").GetInt64();
        var zones = await ReadAsync(Zones);
        var gone = zones.Split('\n').Single(line => line.StartsWith("5269,", StringComparison.Ordinal));
        var without = zones.Replace(gone + "\n", "", StringComparison.Ordinal).Replace("Nivelles; Genappe", "Nivelles; Genappe; La Hulpe; Lasne; Rixensart", StringComparison.Ordinal);
        var operation = Guid.NewGuid();
        _host.Journal.Concerns = id => id == DataFileJournal.Id;
        _host.Journal.Hold();
        var replacing = PutAsync(Zones, without, version, operation);
        await _host.Journal.HeldAsync();
        await WriteAsync(JournalId.Of("plan/2020-2025/5269"), new JournalEntry(1, "mission@fr", "service:nvp", DateTimeOffset.UnixEpoch, new byte[] { 0, 0 }));
        _host.Journal.Release();

        using (var answer = await replacing) Assert.Equal("data-begun", await ReasonAsync(answer));
        using (var repeated = await PutAsync(Zones, without, version, operation)) Assert.Equal("data-begun", await ReasonAsync(repeated));
        Assert.Equal(zones, await ReadAsync(Zones));
        Assert.Contains("\"5269\"", await CatalogAsync(), StringComparison.Ordinal);
        var log = await _administrator.Http.GetStringAsync(new Uri("api/audit", UriKind.Relative));
        Assert.Contains($"\"undoes\":\"{operation}\"", log, StringComparison.Ordinal);
    }

    /// <summary>Another activation of the grain replaced a file after this one had looked: what was checked is no longer what would be replaced.</summary>
    [Fact]
    public async Task AReplacement_ThatAnotherWriterForestalls_IsNotAppendedAfterIt()
    {
        var (ours, theirs) = (await RenamedAsync("Antwerpen Stad"), await RenamedAsync("Antwerpen Haven"));
        _host.Journal.Concerns = id => id == AuditJournal.Id;
        _host.Journal.Hold();
        var replacing = PutAsync(Zones, ours, 0);
        await _host.Journal.HeldAsync();
        await StoreAsync(Zones, theirs);
        _host.Journal.Release();

        using (var answer = await replacing) Assert.False(answer.IsSuccessStatusCode);
        Assert.Contains(",Antwerpen Haven,", await ReadAsync(Zones), StringComparison.Ordinal);
        var entries = (await _host.Stores.Memory.ReadAllAsync(DataFileJournal.Id)).Where(frame => !frame.IsEpoch);
        Assert.Contains("Antwerpen Haven", Assert.Single(entries).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnOperation_IsRepeatedOnlyWithTheSameContent_AndNothingElseIsTakenThanWhatWasChecked()
    {
        var operation = Guid.NewGuid();
        var (city, haven) = (await RenamedAsync("Antwerpen Stad"), await RenamedAsync("Antwerpen Haven"));
        var report = await CheckAsync(Zones, city);
        using (var changed = await PutAsync(Zones, haven, 0, operation, hash: report.GetProperty("hash").GetString()))
            Assert.Equal("data-content", await ReasonAsync(changed));
        using (var first = await PutAsync(Zones, city, 0, operation, hash: report.GetProperty("hash").GetString()))
            Assert.Equal(HttpStatusCode.OK, first.StatusCode);

        using var other = await PutAsync(Zones, haven, 0, operation);
        Assert.Equal("operation", await ReasonAsync(other));
        Assert.Equal("Antwerpen Stad", await NameOfAntwerpAsync(_administrator));
        var log = await _administrator.Http.GetStringAsync(new Uri("api/audit", UriKind.Relative));
        Assert.Contains($"\"operation\":\"{operation}\"", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheLog_CountsAllChanges_AlsoThoseThatTheReportDoesNotShow()
    {
        var zones = await ReadAsync(Zones);
        var rekeyed = CodeOfZone().Count(zones);
        var content = CodeOfZone().Replace(zones, "6$1,6$2,");
        Assert.Equal((2 * rekeyed) - 300, (await CheckAsync(Zones, content)).GetProperty("leftOff").GetInt32());
        await ReplaceAsync(Zones, content, 0);
        var log = await _administrator.Http.GetStringAsync(new Uri("api/audit", UriKind.Relative));
        Assert.Contains($"\"added\":\"{rekeyed}\"", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMunicipality_ThatGetsAnotherName_WarnsOfTheMayorWhoSignsForIt()
    {
        var report = await CheckAsync(Zones, (await ReadAsync(Zones)).Replace(",nl,Antwerpen,", ",nl,Antwerpen en haven,", StringComparison.Ordinal));
        Assert.Empty(report.GetProperty("problems").EnumerateArray());
        var warning = Assert.Single(report.GetProperty("warnings").EnumerateArray());
        Assert.Contains("signs as mayor of Antwerpen, which would no longer be possible", warning.GetProperty("message").GetProperty("en").GetString(), StringComparison.Ordinal);
    }

    /// <summary>Choices that were seeded before have a place for it, made by the service, so that two who choose at once cannot make two.</summary>
    [Fact]
    public async Task ANewPhenomenon_GetsItsPlaceInPlansThatHaveBeenBegun_Once()
    {
        await using var choices = await Editor.OpenAsync(_host.Address, Lotte, Plan, "choices");
        Assert.Null(LevelOf(choices.State, "16"));
        await ReplaceAsync(Phenomena, await ReadAsync(Phenomena) + NewPhenomenon, 0);
        await Eventually.TrueAsync(async () => await StatusOfAsync("phenomenon/16@nl") == HttpStatusCode.Forbidden);

        await using var karel = await Editor.OpenAsync(_host.Address, Karel, Plan, "choices");
        await karel.EditAsync(doc => ((YMap)doc.GetMap("choices")["16"]!).Set("level", "priority"));

        await choices.WaitForAsync(() => LevelOf(choices.State, "16") == "priority", "the choice on an editor that was open before");
        await Eventually.TrueAsync(async () => await StatusOfAsync("phenomenon/16@nl") == HttpStatusCode.OK); // it is retained, so it may be opened
        var seeds = (await _host.Stores.Memory.ReadAllAsync(JournalId.Of(Plan))).Where(frame => frame is { Subject: "choices", Author: "service:nvp" });
        Assert.Equal(2, seeds.Count());
    }

    // A section that is not retained is refused to everybody; one that does not exist is not found.
}
