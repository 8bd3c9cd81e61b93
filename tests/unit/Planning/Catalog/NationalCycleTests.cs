using System.Text;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Planning.Catalog;
using NvpOrleans.Planning.Replacing;
using NvpOrleans.Planning.Seeds;

namespace NvpOrleans.Tests.Unit.Planning.Catalog;

/// <summary>The next National Security Plan is data: one more cycle in the file, with documents and stages of its own.</summary>
public sealed class NationalCycleTests
{
    private static readonly DocumentId Next = DocumentId.Parse("phenomenon/2026-2029/3")!.Value;
    private static readonly DocumentId NextPlan = DocumentId.Parse("plan/2026-2031/5345")!.Value;
    private static readonly CatalogIndex Both = DataFileSet.BuiltIn.With(CycleFile.Name, Encoding.UTF8.GetBytes(WithAnother())).Load();

    [Fact]
    public void EveryCycle_HasADocumentForEachPhenomenonAndTheme_WithItsOwnStages()
    {
        var sheets = Both.Documents.Where(document => document.Kind != DocumentKind.Plan).ToLookup(document => document.Cycle, document => document.Key);
        Assert.Equal(["2022-2025", "2026-2029"], sheets.Select(cycle => cycle.Key));
        Assert.All(sheets, cycle => Assert.Equal(Both.Catalog.Phenomena.Select(phenomenon => phenomenon.Number), cycle));
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
    }

    [Fact]
    public void ADocument_StartsWithTheTextsOfItsOwnCycleOnly()
    {
        var picture = new SectionId("picture", "nl");
        Assert.NotEmpty(new SectionSeeds(Both).Of(World.Drugs, picture));
        Assert.Empty(new SectionSeeds(Both).Of(Next, picture));
    }

    [Fact]
    public void ACycleMore_TakesNothingFromTheDocumentsThatAreThere() => Assert.Empty(CatalogLosses.Of(World.Catalog, Both));

    [Theory]
    [InlineData("\"id\": \"2026-2029\"", "\"id\": \"2022-2025\"", "national[1].id '2022-2025' stands twice")]
    [InlineData("\"initialStage\": \"proposing\"", "\"initialStage\": \"thinking\"", "national[1].initialStage 'thinking' is unknown")]
    public void AFault_IsFoundInItsCycle(string right, string wrong, string said)
    {
        var file = WithAnother().Replace(right, wrong, StringComparison.Ordinal);
        DataFileSet.BuiltIn.With(CycleFile.Name, Encoding.UTF8.GetBytes(file)).TryLoad(out var problems);
        Assert.Contains(problems, problem => $"{problem.Column} {problem.Message.En}".Contains(said, StringComparison.Ordinal));
    }

    [Fact]
    public void AStage_CanSayWhatItIsCalled_SoThatClientsNeedNotKnowIt()
    {
        var titled = DataFileSet.BuiltIn.With(CycleFile.Name, Encoding.UTF8.GetBytes(WithAnother().Replace(Proposing, Proposing + Title, StringComparison.Ordinal))).Load();
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
        DataFileSet.BuiltIn.With(CycleFile.Name, Encoding.UTF8.GetBytes(file)).TryLoad(out var problems);
        var line = file[..file.IndexOf(Proposing, StringComparison.Ordinal)].Count(character => character == '\n') + 1;
        Assert.Contains(problems, problem => (problem.Line, problem.Column) == (line, column));
    }

    private const string Proposing = "\"name\": \"proposing\"";
    private const string Title = ", \"title\": { \"nl\": \"Voorstel\", \"fr\": \"Proposition\", \"de\": \"Vorschlag\", \"en\": \"Proposal\" }";

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
