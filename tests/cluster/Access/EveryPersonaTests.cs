using System.Net.Http.Json;
using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Abstractions.Plans;
using NvpOrleans.Grains.Catalog;
using NvpOrleans.Planning.Access;
using NvpOrleans.Planning.Workflow;
using NvpOrleans.Tests.Cluster.Hosting;
using NvpOrleans.Tests.Cluster.Plans;
using NvpOrleans.Tests.Kit;
using NvpOrleans.Tests.Kit.Comments;
using NvpOrleans.Tests.Kit.Plans;
using NvpOrleans.Web.Hubs;
using NvpOrleans.Yjs;
using static NvpOrleans.Tests.Cluster.Hosting.Places;

namespace NvpOrleans.Tests.Cluster.Access;

/// <summary>
/// A word of its own is planted in every section of a plan, goals and reasons included, in remarks on it, in both languages of another one, in a
/// draft of a national document, and in a grant. Every persona then asks for everything, over every door, of these plans and of the next cycle's plan that starts from the first one's
/// text, and every byte is searched: a word arrives where the table of rights says so, and nowhere else.
/// </summary>
public sealed class EveryPersonaTests : IAsyncLifetime
{
    private const string NextPlan = "plan/2026-2031/5345";
    private const string Bilingual = "plan/2020-2025/5339";
    private const string BilingualWriter = "zone-editor-brussel";
    private const string National = "phenomenon/2022-2025/3";

    // Nobody among the personas owns this phenomenon, and it concerns no labour prosecutor.
    private const string Phenomenon = "6";

    private readonly Dictionary<(string Document, string Section), string> _words = [];
    private readonly List<(string Section, string Word, Person? Office)> _remarks = [];
    private ServiceHost _host = null!;

    public async Task InitializeAsync() => _host = await ServiceHost.StartAsync(null, ("OTEL_SDK_DISABLED", "false"));

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Theory]
    [InlineData("consultation")]
    [InlineData("drafting")]
    [InlineData("council-review")]
    [InlineData("submitted")]
    public async Task EveryPersona_OverEveryDoor_ReceivesTheSectionsOfTheTable_AndNoOthers(string stage)
    {
        await PlantAsync();
        await PlantInBothLanguagesAsync();
        await PlantRemarksAsync();
        await WriteAsync("federal-owner-drugs", National, "picture@nl");
        var grant = await _host.Grains.GiveAsync("zone-editor-eifel", new Grant(Role.ZoneEditor, new Scope(ScopeKind.Zones, ["5345"]), ["mission"]));
        using (var karel = await Desk.OfAsync(_host.Address, Karel, Plan))
        {
            if (stage == "drafting") await karel.CarryAsync("resume-drafting", new { reason = "" });
            if (stage == "council-review") await karel.CarryAsync("submit-to-council");
            if (stage == "submitted") await PlanInForce.SubmitAsync(_host.Address, "5345", Karel, ("mayor-antwerpen", "mayor:Antwerpen"), ("prosecutor-antwerpen", "prosecutor"));
        }

        const string Attached = "INBIJLAGE";
        var pdf = stage == "council-review" ? await SomePdf.AttachAsync(_host.Address, "council-secretary-antwerpen", Plan, SomePdf.Of(Attached)) : null;
        var door = pdf is null ? Door : new EveryDoor(_words.Keys, pdf);
        var wrong = new List<string>();
        var (seen, hidden) = (0, 0);
        foreach (var persona in await PersonasAsync())
        {
            var received = await door.AskAsync(_host.Address, persona);
            var person = (await _host.Grains.GetGrain<IPersonGrain>(persona).GetPerson())!;
            foreach (var ((document, section), word) in _words) Judge($"{document}/{section}", word, MayRead(person, document, section, StageOf(document)));
            foreach (var (section, word, office) in _remarks) Judge($"a remark on {section}", word, MayReadRemark(person, section, office));
            Judge("a grant", grant, SeesGrants(person));
            if (pdf is not null) Judge("a signed PDF", Attached, ReadsApproval(person) || IsSecretary(person));

            string StageOf(string document) => document == Plan ? stage : Rules.Catalog.InitialStageOf(DocumentId.Parse(document)!.Value);

            bool MayReadRemark(Person reader, string section, Person? office) =>
                AccessOf(reader, Plan, section, stage).ReadsDrafts
                && (office is null || (office.Organisation, office.OrganisationKind) == (reader.Organisation, reader.OrganisationKind));

            void Judge(string what, string word, bool may)
            {
                var has = received.Contains(word, StringComparison.Ordinal);
                if (may != has) wrong.Add($"{persona} {(has ? "received" : "lacks")} {what}");
                if (has) seen++;
                else hidden++;
            }
        }

        Assert.Empty(wrong);
        Assert.True(seen > 50 && hidden > 50, $"{seen} seen, {hidden} hidden");
    }

    [Fact]
    public void EveryEndpoint_IsAskedOrLeftOutByName()
    {
        _words[(Plan, "choices")] = "";
        var named = Door.Endpoints.Concat(EveryDoor.LeftOut).ToHashSet();
        var there = _host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null) // the client's files are everybody's
            .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods ? methods : ["*"])
                .Select(method => $"{method} {endpoint.RoutePattern.RawText}"))
            .ToHashSet();

        Assert.Equal("", string.Join(", ", there.Except(named))); // ask for it in EveryDoor
        Assert.Equal("", string.Join(", ", named.Except(there)));
    }

    [Fact]
    public void EveryMethodOfTheHub_IsCalled() => Assert.Equal(
        EveryDoor.HubMethods.Order(),
        typeof(PlanningHub).GetMethods(BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.Instance).Select(method => method.Name).Order());

    // The next plan shows a section to nobody who does not read it in this one.
    private EveryDoor Door => new([.. _words.Keys, .. new[] { "choices", "objectives", "mission@nl", $"phenomenon/{Phenomenon}@nl" }.Select(section => (NextPlan, section))]);

    private RuleBook Rules => _host.Services.GetRequiredService<CurrentRules>().Now;

    private bool MayRead(Person person, string document, string section, string stage) => AccessOf(person, document, section, stage).CanRead;

    private SectionAccess AccessOf(Person person, string document, string section, string stage) =>
        Rules.Access.Of(person, DocumentId.Parse(document)!.Value, SectionId.Parse(section)!.Value, stage, _host.Clock.GetUtcNow());

    private bool ReadsApproval(Person person) => ApprovalSections.MayRead(
        new PlanSituation(
            PlanState.Start(PlanStage.Drafting), Rules.Catalog.ZoneByKey("5345")!, person, _host.Clock.GetUtcNow(), PlanContent.Unread([]),
            new PlanSettings(default, default), []),
        PlanStage.CouncilReview);

    private bool IsSecretary(Person person) =>
        person.Grants.Any(grant => grant.Role == Role.CouncilSecretary && grant.Scope.Covers(Rules.Catalog.ZoneByKey("5345")!));

    private bool SeesGrants(Person person)
    {
        var (zone, now) = (Rules.Catalog.ZoneByKey("5345")!, _host.Clock.GetUtcNow());
        return GrantPolicy.SeesGrantsIn(person, zone, now) || GrantPolicy.GivesAll(person, now);
    }

    [Fact]
    public async Task WhileAnAddendumIsWritten_EveryPersona_ReceivesTheVersionInForce_AndOfTheDraftOnlyWhatTheTableSays()
    {
        const string Draft = "ONTWERP";
        await PlantAsync();
        await PlanInForce.BringAsync(_host.Address);
        using (var karel = await Desk.OfAsync(_host.Address, Karel, Plan)) await karel.CarryAsync("open-addendum", new { reason = "Nieuw plan." });
        var signed = _words.Keys.Where(planted => planted.Section.Contains('@', StringComparison.Ordinal)).ToList();
        foreach (var (document, section) in signed)
        {
            await using var editor = await Editor.OpenAsync(_host.Address, Lotte, document, section);
            await editor.AppendAsync(Draft + _words[(document, section)]);
        }

        await EditAsync(Lotte, Plan, "objectives", (doc, word) => Goals.Add(doc, Goals.OtherAction, ("parent", Goals.Operational), ("title@nl", Draft + word)));
        var door = Door;
        var wrong = new List<string>();
        var hidden = 0;
        foreach (var persona in await PersonasAsync())
        {
            var received = await door.AskAsync(_host.Address, persona);
            var person = (await _host.Grains.GetGrain<IPersonGrain>(persona).GetPerson())!;
            foreach (var ((document, section), word) in _words.Where(planted => signed.Contains(planted.Key) || planted.Key.Section == "objectives"))
            {
                var (draft, version) = (MayRead(person, document, section, "drafting"), MayRead(person, document, section, "in-force"));
                var (hasDraft, has) = (received.Contains(Draft + word, StringComparison.Ordinal), received.Replace(Draft + word, "", StringComparison.Ordinal).Contains(word, StringComparison.Ordinal));
                if (draft != hasDraft) wrong.Add($"{persona} {(hasDraft ? "received" : "lacks")} the draft of {section}");
                if (version != has && section != "objectives") wrong.Add($"{persona} {(has ? "received" : "lacks")} the version of {section}");
                if (version && !draft) hidden++;
            }
        }

        Assert.Empty(wrong);
        Assert.True(hidden > 50, $"{hidden} sections are read in the version only");
    }

    private async Task PlantAsync()
    {
        await EditAsync(Lotte, Plan, "choices", (doc, word) =>
        {
            var choice = (YMap)doc.GetMap("choices")[Phenomenon]!;
            choice.Set("level", "priority");
            ((YText)choice["reasons@nl"]!).Insert(0, word);
        });
        await EditAsync(Lotte, Plan, "objectives", (doc, word) =>
        {
            Goals.Add(doc, Goals.Strategic, ("phenomenon", Phenomenon), ("title@nl", word));
            Goals.Add(doc, Goals.Operational, ("parent", Goals.Strategic));
            Goals.Add(doc, Goals.Action, ("parent", Goals.Operational)); // its own page names the goals above it
        });

        await using var lotte = await PlanningConnection.StartAsync(await Visitor.SignInAsync(_host.Address, Lotte));
        foreach (var section in (await lotte.OpenDocumentAsync(Plan)).Sections.Select(found => found.Section).Where(found => found.Contains('@', StringComparison.Ordinal)))
            await WriteAsync(Lotte, Plan, section);
        Assert.Contains((Plan, $"phenomenon/{Phenomenon}@nl"), _words.Keys);
    }

    private async Task PlantInBothLanguagesAsync()
    {
        foreach (var section in new[] { "mission@nl", "mission@fr", "justice@nl", "justice@fr", "scan/capacity@fr" }) await WriteAsync(BilingualWriter, Bilingual, section);
        await EditAsync(BilingualWriter, Bilingual, "choices", (doc, word) => ((YText)((YMap)doc.GetMap("choices")[Phenomenon]!)["reasons@fr"]!).Insert(0, word));
    }

    private async Task PlantRemarksAsync()
    {
        var author = (await _host.Grains.GetGrain<IPersonGrain>(Karel).GetPerson())!;
        using var karel = await Commenter.OfAsync(_host.Address, Karel, Plan);
        foreach (var (section, office) in new[] { ("mission@nl", null), ("scan/capacity@nl", null), ("mission@nl", author) })
        {
            var word = $"GEHEIM{_words.Count + _remarks.Count:D3}R";
            await karel.StartAsync(section, word, audience: office is null ? "plan" : "office");
            _remarks.Add((section, word, office));
        }
    }

    private async Task WriteAsync(string writer, string document, string section)
    {
        await using var editor = await Editor.OpenAsync(_host.Address, writer, document, section);
        await editor.AppendAsync(Word(document, section));
    }

    private async Task EditAsync(string writer, string document, string section, Action<Doc, string> edit)
    {
        await using var editor = await Editor.OpenAsync(_host.Address, writer, document, section);
        await editor.EditAsync(doc => edit(doc, Word(document, section)));
    }

    private string Word(string document, string section) => _words[(document, section)] = $"GEHEIM{_words.Count:D3}X";

    private async Task<List<string>> PersonasAsync()
    {
        using var nobody = Visitor.Anonymous(_host.Address);
        var personas = await nobody.Http.GetFromJsonAsync<JsonElement>(new Uri("sign-in/personas", UriKind.Relative));
        return [.. personas.EnumerateArray().Select(persona => persona.GetProperty("id").GetString()!)];
    }
}
