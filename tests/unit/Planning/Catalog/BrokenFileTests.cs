using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Planning.Catalog;

namespace NvpOrleans.Tests.Unit.Planning.Catalog;

/// <summary>One fault at a time in the files that come with the service: each is found, with its line.</summary>
public sealed class BrokenFileTests
{
    [Theory]
    [InlineData("zones.csv", "5268,5268,", "5267,5268,", 3, "key '5267' is already in line 2")]
    [InlineData("zones.csv", "5268,5268,", "5268,5267,", 3, "code '5267' is already in line 2")]
    [InlineData("zones.csv", "5268,5268,", "5268,52680,", 3, "code '52680' must be four digits")]
    [InlineData("zones.csv", "5268,5268,", "5268,,", 3, "code_certainty 'unknown' stands with an empty code")]
    [InlineData("zones.csv", "5268,5268,", "Ouest BW,5268,", 3, "key 'Ouest BW' must be")]
    [InlineData("zones.csv", "5268,5268,Ouest Brabant Wallon,", "5268,5268,,", 3, "name_nl is missing")]
    [InlineData("zones.csv", "Braine-le-Château; Ittre", "Nivelles; Ittre", 3, "municipalities 'Nivelles' is already in line 2")]
    [InlineData("zones.csv", ",La Hulpe; Lasne; Rixensart,", ",,", 4, "municipalities is missing")]
    [InlineData("zones.csv", "Brabant wallon,fr,La Hulpe", "Brabant wallon,xx,La Hulpe", 4, "languages 'xx' is unknown")]
    [InlineData("zones.csv", "Brabant wallon,fr,La Hulpe", "Brabant wallon,fr; fr,La Hulpe", 4, "languages a language stands twice")]
    [InlineData("zones.csv", "Brabant wallon,fr,La Hulpe", "Nowhere,fr,La Hulpe", 4, "prosecutor_office 'Nowhere' is unknown")]
    [InlineData("zones.csv", "Brabant wallon,fr,La Hulpe", "Namur,fr,La Hulpe", 4, "judicial_district Namur belongs to Namur, not to Brabant wallon")]
    [InlineData("zones.csv", ",La Hulpe; Lasne; Rixensart,", ",La Hulpe, Lasne,", 4, "has 22 columns instead of 21")]
    [InlineData("zones.csv", "key,code,", "code,key,", 1, "the header must be key,code,")]
    [InlineData("phenomena.csv", "T2,theme", "T1,theme", 3, "number 'T1' is already in line 2")]
    [InlineData("phenomena.csv", "T2,theme", "20,theme", 3, "number '20' must be a T and a number")]
    [InlineData("phenomena.csv", "translated,translated,2022-2025", "translated,translated,soon", 2, "cycles 'soon' must be two years")]
    [InlineData("phenomena.csv", "5,phenomenon,overlast,", "5,phenomenon,drugs,", 10, "nl 'drugs' is already in line 8")]
    [InlineData("phenomena.csv", "en_status,cycles", "en_status,years", 1, "the header must be number,kind,nl,fr,de,en,nl_status,fr_status,de_status,en_status,cycles")]
    [InlineData("phenomena.csv", ",drugs,les drogues,", ",drugs,,", 8, "fr is missing")]
    [InlineData("phenomena.csv", "drugs,official", "drugs,certain", 8, "nl_status 'certain' is unknown")]
    [InlineData("prosecutors.csv", "Halle-Vilvoorde,Brussel", "Halle-Vilvoorde,Halle", 7, "judicial_district 'Halle' is unknown")]
    [InlineData("cycles.json", "\"inForceFrom\": \"2020-01-01\"", "\"inForceFrom\": \"2020-13-01\"", 4, "inForceFrom '2020-13-01' must be a day (2020-01-31)")]
    [InlineData("cycles.json", "\"stage\": \"drafting\"", "\"stage\": \"writing\"", 36, "stage 'writing' is unknown")]
    [InlineData("cycles.json", "\"stage\": \"drafting\"", "\"stage\": \"in-force\"", 36, "stage 'in-force' is unknown")]
    [InlineData("cycles.json", "\"stage\": \"drafting\"", "\"stage\": \"preparation\"", 36, "stage 'preparation' stands twice")]
    [InlineData("cycles.json", "\"stage\": \"drafting\"", "\"stage\": \"submitted\"", 37, "lies before submitted")]
    [InlineData("cycles.json", "\"until\": \"2027-09-30\"", "\"until\": \"2027-03-30\"", 36, "lies before preparation")]
    [InlineData("cycles.json", "\"until\": \"2027-09-30\"", "\"until\": \"30 September\"", 36, "until '30 September' must be a day (2020-01-31)")]
    [InlineData("cycles.json", "\"due\": [", "\"dues\": [", 34, "dues property 'dues' is unknown")]
    [InlineData("cycles.json", "\"inForceUntil\": \"2025-12-31\"", "\"inForceUntil\": \"2019-12-31\"", 4, "inForceUntil lies before inForceFrom")]
    [InlineData("cycles.json", "\"inForceUntil\": \"2025-12-31\"", "\"inForceUntil\": \"9999-12-31\"", 4, "inForceUntil lies more than 20 years after inForceFrom")]
    [InlineData("cycles.json", "\"id\": \"2020-2025\"", "\"id\": \"\\ud800\"", 5, "zonal[0].id holds half a character")]
    [InlineData("cycles.json", "\"certainty\": \"sourced\"", "\"\\udfff\": \"sourced\"", 10, "zonal[0] holds half a character")]
    [InlineData("cycles.json", "\"initialStage\": \"consultation\"", "\"initialStage\": \"in-force\"", 4, "initialStage 'in-force' would freeze texts that nobody has written")]
    [InlineData("cycles.json", "\"inForceFrom\"", "\"deemedApprovedAfterDays\": \"-1\", \"inForceFrom\"", 4, "must be a number of days")]
    [InlineData("cycles.json", "\"inForceFrom\"", "\"staleAfterDays\": \"soon\", \"inForceFrom\"", 4, "must be a number of days")]
    [InlineData("cycles.json", "\"initialStage\": \"consultation\"", "\"initialStage\": \"thinking\"", 4, "initialStage 'thinking' is unknown")]
    [InlineData("cycles.json", "\"readers\": \"owners\"", "\"readers\": \"nobody\"", 50, "readers 'nobody' is unknown")]
    [InlineData("cycles.json", "[\"8\", \"12\"]", "[\"8\", \"99\"]", 45, "national.labourPhenomena '99' is no phenomenon")]
    [InlineData("cycles.json", "\"national\": {", "\"national\": [", 46, "is not JSON here")]
    [InlineData("cycles.json", "\"shownFirst\": \"2020-2025\"", "\"shownFirst\": \"2019-2024\"", 1, "shownFirst '2019-2024' is no zonal cycle")]
    [InlineData("cycles.json", "\"id\": \"2026-2031\"", "\"id\": \"2020-2025\"", 12, "zonal[1].id '2020-2025' stands twice")]
    [InlineData("cycles.json", "\"previous\": \"2020-2025\"", "\"previous\": \"2026-2031\"", 12, "previous '2026-2031' is no cycle that stands before this one")]
    [InlineData("cycles.json", "\"national\": \"2022-2025\"", "\"national\": \"2026-2029\"", 4, "national '2026-2029' is no national cycle (there is: 2022-2025)")]
    [InlineData("cycles.json", "\"certainty\": \"sourced\"", "\"certainty\": \"assumed\"", 4, "an assumption must say that it is one")]
    [InlineData("cycles.json", "\"national\": \"2022-2025\"", "\"nation\": \"2022-2025\"", 6, "zonal[0].nation property 'nation' is unknown")]
    [InlineData("zones.csv", "Rixensart,,,,,,", "Rixensart,,,9999,2026-01-01,,", 4, "predecessors '9999' is no zone of this file")]
    [InlineData("zones.csv", "Rixensart,,,,,,", "Rixensart,,,5269,2026-01-01,,", 4, "predecessors a zone is not its own predecessor")]
    [InlineData("zones.csv", "Rixensart,,,,,,", "Rixensart,,,5268,,,", 4, "valid_from is missing")]
    [InlineData("zones.csv", "Rixensart,,,,,,", "Rixensart,,,5268,2026-01-01,,", 3, "valid_until must lie before 2026-01-01, because zone 5269 (line 4)")]
    [InlineData("zones.csv", "Rixensart,,,,,,", "Rixensart,,,,,2025-12-31,", 4, "municipalities La Hulpe is in no zone after 2025-12-31")]
    [InlineData("zones.csv", "Rixensart,,,,,,", "Rixensart,,,,2026-01-01,2025-12-31,", 4, "valid_until lies before valid_from")]
    [InlineData("zones.csv", "Rixensart,,,,,,", "Rixensart,,,,soon,,", 4, "valid_from 'soon' must be a day")]
    [InlineData("zones.csv", "La Mazerine,La Mazerine,", "\"La\nMazerine\",La Mazerine,", 4, "name_nl holds a control character or a line break")]
    [InlineData("plan-sections.json", "\"slug\": \"mission\"", "\"slug\": \"foreword\"", 13, "slug 'foreword' is already in line 2")]
    [InlineData("plan-sections.json", "\"slug\": \"mission\"", "\"slug\": \"Mission!\"", 13, "slug 'Mission!' is not a section's slug")]
    [InlineData("plan-sections.json", "\"de\": \"Vorwort\", ", "", 5, "de is missing")]
    [InlineData("plan-sections.json", "\"kind\": \"objectives\"", "\"kind\": \"tables\"", 137, "kind 'tables' is unknown")]
    [InlineData("plan-sections.json", "\"kind\": \"objectives\"", "\"kind\": \"choices\"", 135, "kind 'choices' stands twice")]
    [InlineData("plan-sections.json", "phenomenon/{number}", "phenomenon/{nummer}", 124, "slug 'phenomenon/{nummer}' is not a section's slug")]
    [InlineData("national-seeds.json", "{cycle}", "{cycel}", 8, "placeholder {cycel} is unknown")]
    public void Load_WhenOneValueIsWrong_SaysSoWithItsLine(string file, string right, string wrong, int line, string message)
    {
        var problems = ProblemsWith(file, text => ReplaceFirst(text, right, wrong));
        Assert.Contains(problems, p => p.File == file && p.Line == line && p.ToString().Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void Load_WhenSeveralFilesAreWrong_ListsAllProblems()
    {
        var problems = Assert.Throws<CatalogFormatException>(() => PlanningCatalogFile.Load(name => new StringReader(name switch
        {
            "zones.csv" => ReplaceFirst(ReplaceFirst(Read(name), "5268,5268,", "5267,5268,"), ",La Hulpe; Lasne; Rixensart,", ",,"),
            "cycles.json" => ReplaceFirst(Read(name), "\"id\": \"2020-2025\"", "\"id\": \"soon\""),
            _ => Read(name),
        }))).Problems;
        Assert.Equal(["cycles.json(1)", "cycles.json(4)", "cycles.json(12)", "zones.csv(3)", "zones.csv(4)"], problems.Select(p => $"{p.File}({p.Line})"));
    }

    [Fact]
    public void Load_WhenAFileIsEmpty_SaysSo() =>
        Assert.Contains(ProblemsWith("zones.csv", _ => ""), p => p.Line is null && p.Message.En == "is empty");

    private static IReadOnlyList<DataProblem> ProblemsWith(string file, Func<string, string> spoil) =>
        Assert.Throws<CatalogFormatException>(
            () => PlanningCatalogFile.Load(name => new StringReader(name == file ? spoil(Read(name)) : Read(name)))).Problems;

    private static string ReplaceFirst(string text, string right, string wrong)
    {
        var at = text.IndexOf(right, StringComparison.Ordinal);
        Assert.True(at >= 0, $"the file does not contain {right}");
        return string.Concat(text.AsSpan(0, at), wrong, text.AsSpan(at + right.Length));
    }

    private static string Read(string name)
    {
        using var stream = typeof(PlanningCatalogFile).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
