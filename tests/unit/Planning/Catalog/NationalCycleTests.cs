using System.Text;
using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Planning.Catalog;
using NvpOrleans.Planning.Replacing;
using NvpOrleans.Planning.Seeds;

namespace NvpOrleans.Tests.Unit.Planning.Catalog;

/// <summary>The next National Security Plan is data: one more cycle in the file, with documents and stages of its own.</summary>
public sealed class NationalCycleTests
{
    private static readonly DocumentId Next = DocumentId.Parse("phenomenon/2026-2029/3")!.Value;
    private static readonly DocumentId NextPlan = DocumentId.Parse("plan/2026-2031/5345")!.Value;
    private static readonly DataFileSet Listed = DataFileSet.BuiltIn.With(PhenomenonFile.Name, Encoding.UTF8.GetBytes(WithPhenomena()));
    private static readonly CatalogIndex Both = Listed.With(CycleFile.Name, Encoding.UTF8.GetBytes(WithAnother())).Load();

    [Fact]
    public void EveryCycle_HasADocumentForEachOfItsOwnPhenomenaAndThemes_WithItsOwnStages()
    {
        var sheets = Both.Documents.Where(document => document.Kind != DocumentKind.Plan).ToLookup(document => document.Cycle, document => document.Key);
        Assert.Equal(["2022-2025", "2026-2029"], sheets.Select(cycle => cycle.Key));
        Assert.Equal(World.Catalog.Catalog.NationalCycle.Phenomena.Select(phenomenon => phenomenon.Number), sheets["2022-2025"]);
        Assert.Equal(["T1", "T2", "T3", "T4", .. Enumerable.Range(1, 14).Select(number => $"{number}"), "16"], sheets["2026-2029"]);
        Assert.Equal(("overlast", "nieuw onderwerp"), (NameOf("phenomenon/2022-2025/5"), NameOf("phenomenon/2026-2029/5")));
        Assert.Equal(("working-group", "proposing"), (Both.InitialStageOf(World.Drugs), Both.InitialStageOf(Next)));
        Assert.Null(Both.NationalStageOf(World.Drugs, "proposing"));
        Assert.NotNull(Both.NationalStageOf(Next, "proposing"));
        Assert.Equal(["nl", "fr", "de"], Both.LanguagesOf(Next));
        Assert.Equal(["nl", "fr"], Both.LanguagesOf(World.Drugs));
    }

    [Fact]
    public void APlan_GraftsOntoTheCycleThatItsOwnNames()
    {
        Assert.Equal((World.Drugs, Next), (Both.SheetOf(World.Antwerpen, "3"), Both.SheetOf(NextPlan, "3")));
        Assert.True(Both.ConcernsLabourProsecutor(World.Antwerpen, "8"));
        Assert.False(Both.ConcernsLabourProsecutor(NextPlan, "8"));
        Assert.Equal("2022-2025", Both.Catalog.NationalCycle.Id);
        Assert.Null(Both.SheetOf(World.Antwerpen, "16"));
        Assert.Null(Both.SheetOf(NextPlan, "15"));
    }

    [Fact]
    public void APlan_HasASectionForEachPhenomenonOfItsNationalCycle_UnderTheNameThatItHasThere()
    {
        Assert.Equal((true, false), (Has(World.Antwerpen, "15"), Has(World.Antwerpen, "16")));
        Assert.Equal((false, true), (Has(NextPlan, "15"), Has(NextPlan, "16")));
        Assert.Equal(("Overlast", "Nieuw onderwerp"), (TitleOf(World.Antwerpen), TitleOf(NextPlan)));

        static bool Has(DocumentId plan, string number) => Both.Exists(plan, new SectionId($"phenomenon/{number}", "nl"));
        static string TitleOf(DocumentId plan) => Both.TemplateOf(plan, "phenomenon/5")!.Title.Nl;
    }

    /// <summary>What one plan hands over to the next is only what means the same there.</summary>
    [Fact]
    public void Numbers_AreSharedByTwoCycles_WhereTheyNameTheSame()
    {
        Assert.Equal(["T1", "T2", "T3", "T4", "1", "2", "3", "4", .. Enumerable.Range(6, 9).Select(number => $"{number}")], Both.SharedNumbers(NextPlan, World.Antwerpen));
        Assert.Equal(19, World.Catalog.SharedNumbers(NextPlan, World.Antwerpen).Count);
    }

    [Fact]
    public void ARight_NamesAPhenomenonOfAnyCycle()
    {
        Assert.Equal((true, true, false), (Both.IsPhenomenon("15"), Both.IsPhenomenon("16"), Both.IsPhenomenon("17")));
        Assert.False(World.Catalog.IsPhenomenon("16"));
    }

    [Fact]
    public void ACycle_ForWhichNoPhenomenonIsListed_IsAFault_AndSoIsALabourPhenomenonThatItLacks()
    {
        DataFileSet.BuiltIn.With(CycleFile.Name, Encoding.UTF8.GetBytes(WithAnother())).TryLoad(out var none);
        Assert.Equal(["national[1].id"], none.Select(problem => problem.Column));
        Listed.With(CycleFile.Name, Encoding.UTF8.GetBytes(WithAnother().Replace("[\"12\"]", "[\"15\"]", StringComparison.Ordinal))).TryLoad(out var lacking);
        Assert.Equal(["national[1].labourPhenomena"], lacking.Select(problem => problem.Column));
    }

    [Fact]
    public void ADocument_StartsWithTheTextsOfItsOwnCycleOnly()
    {
        var picture = new SectionId("picture", "nl");
        Assert.NotEmpty(new SectionSeeds(Both).Of(World.Drugs, picture));
        Assert.Empty(new SectionSeeds(Both).Of(Next, picture));
    }

    [Fact]
    public void ACycleMore_TakesSectionsOnlyFromPlansThatAreMovedToIt()
    {
        var losses = CatalogLosses.Of(World.Catalog, Both);
        Assert.Equal([("begun-sections", 176), ("begun-subjects", 176)], losses.GroupBy(loss => loss.Word).Select(group => (group.Key, group.Count())));
        Assert.All(losses, loss => Assert.Equal("2026-2031", loss.Document.Cycle));
        Assert.Contains(losses, loss => loss.Values.Any(value => value is ("numbers", "5")));
        Assert.Contains(losses, loss => loss.Values.Any(value => value.Value is "phenomenon/15@nl"));
    }

    [Fact]
    public void ACycleMore_InWhichANumberNamesSomethingElse_IsToldOfEveryRightThatNamesTheNumber()
    {
        Person[] people =
        [
            With("Ann", new Grant(Role.FederalOwner, new Scope(ScopeKind.Phenomena, ["3", "5"]), [])),
            With("Bob", new Grant(Role.ZoneEditor, World.Zones("5345"), ["mission", "phenomenon/5"])),
            With("Cid", new Grant(Role.ZoneEditor, World.Zones("5345"), ["phenomenon/t1"])),
            With("Dan", new Grant(Role.FederalOwner, new Scope(ScopeKind.Phenomena, ["5"]), [], Until: World.Now)),
        ];
        Assert.Equal(
            new[] { "Ann", "Bob" }.Select(name => $"cycles.json: a right of {name} names number 5; in 2026-2029 it would stand for something else, and the right would hold there too"),
            GrantLosses.Of(CycleFile.Name, people, World.Catalog, Both, World.Now).Select(warning => warning.ToString()));
        Assert.Empty(GrantLosses.Of(CycleFile.Name, people, Both, Both, World.Now));

        static Person With(string name, Grant grant) => World.PersonWith(grant) with { Name = name };
    }

    [Theory]
    [InlineData("\"id\": \"2026-2029\"", "\"id\": \"2022-2025\"", "national[1].id '2022-2025' stands twice")]
    [InlineData("\"initialStage\": \"proposing\"", "\"initialStage\": \"thinking\"", "national[1].initialStage 'thinking' is unknown")]
    public void AFault_IsFoundInItsCycle(string right, string wrong, string said)
    {
        var file = WithAnother().Replace(right, wrong, StringComparison.Ordinal);
        Listed.With(CycleFile.Name, Encoding.UTF8.GetBytes(file)).TryLoad(out var problems);
        Assert.Contains(problems, problem => $"{problem.Column} {problem.Message.En}".Contains(said, StringComparison.Ordinal));
    }

    [Fact]
    public void AStage_CanSayWhatItIsCalled_SoThatClientsNeedNotKnowIt()
    {
        var titled = Listed.With(CycleFile.Name, Encoding.UTF8.GetBytes(WithAnother().Replace(Proposing, Proposing + Title, StringComparison.Ordinal))).Load();
        var titles = titled.Catalog.NationalCycles.Single(cycle => cycle.Id == "2026-2029").StageTitles!;
        Assert.Equal("Vorschlag", Assert.Single(titles, title => title.Key == "proposing").Value.De);
        Assert.Null(titled.Catalog.NationalCycle.StageTitles);
    }

    [Theory]
    [InlineData(", \"de\": \"Vorschlag\"", "", "national[1].stages[0].title.de")]
    [InlineData("\"Vorschlag\"", "\"\"", "national[1].stages[0].title.de")]
    [InlineData("\"de\"", "\"es\"", "national[1].stages[0].title.es")]
    public void AFault_InWhatAStageIsCalled_IsFoundInItsLineAndColumn(string right, string wrong, string column)
    {
        var file = WithAnother().Replace(Proposing, Proposing + Title.Replace(right, wrong, StringComparison.Ordinal), StringComparison.Ordinal);
        Listed.With(CycleFile.Name, Encoding.UTF8.GetBytes(file)).TryLoad(out var problems);
        var line = file[..file.IndexOf(Proposing, StringComparison.Ordinal)].Count(character => character == '\n') + 1;
        Assert.Contains(problems, problem => (problem.Line, problem.Column) == (line, column));
    }

    private const string Proposing = "\"name\": \"proposing\"";
    private const string Title = ", \"title\": { \"nl\": \"Voorstel\", \"fr\": \"Proposition\", \"de\": \"Vorschlag\", \"en\": \"Proposal\" }";

    private static string NameOf(string document) => Both.PhenomenonOf(DocumentId.Parse(document)!.Value)!.Name.Nl;

    // The next cycle has all but two of the phenomena, one of these numbers for something else, and one phenomenon more.
    private static string WithPhenomena() =>
        string.Concat(Encoding.UTF8.GetString(DataFileSet.BuiltIn.BytesOf(PhenomenonFile.Name)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line =>
            (line.StartsWith("5,", StringComparison.Ordinal) || line.StartsWith("15,", StringComparison.Ordinal) ? line : line.Replace(",2022-2025", ",2022-2025; 2026-2029", StringComparison.Ordinal)) + "\n"))
        + "16,phenomenon,nieuw fenomeen,nouveau phénomène,neues Phänomen,new phenomenon,official,quoted,translated,translated,2026-2029\n"
        + "5,phenomenon,nieuw onderwerp,nouveau sujet,neues Thema,new subject,official,quoted,translated,translated,2026-2029\n";

    private static string WithAnother()
    {
        var cycles = Encoding.UTF8.GetString(DataFileSet.BuiltIn.BytesOf(CycleFile.Name));
        const string Property = "\"national\": ";
        var at = cycles.IndexOf(Property + "{", StringComparison.Ordinal) + Property.Length;
        var first = cycles[at..cycles.LastIndexOf('}')].TrimEnd();
        var second = first.Replace("2022-2025", "2026-2029", StringComparison.Ordinal)
            .Replace("\"initialStage\": \"working-group\"", "\"initialStage\": \"proposing\"", StringComparison.Ordinal)
            .Replace("\"name\": \"drafting\"", "\"name\": \"proposing\"", StringComparison.Ordinal)
            .Replace("[\"nl\", \"fr\"]", "[\"nl\", \"fr\", \"de\"]", StringComparison.Ordinal)
            .Replace("[\"8\", \"12\"]", "[\"12\"]", StringComparison.Ordinal);
        var grafted = cycles.IndexOf("\"national\": \"2022-2025\"", cycles.IndexOf("\"id\": \"2026-2031\"", StringComparison.Ordinal), StringComparison.Ordinal);
        return $"{cycles[..grafted]}\"national\": \"2026-2029\"{cycles[(grafted + "\"national\": \"2022-2025\"".Length)..at]}[{first}, {second}] }}";
    }
}
