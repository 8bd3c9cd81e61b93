using System.Text.RegularExpressions;
using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Planning.Stages;

namespace NvpOrleans.Planning.Catalog;

/// <summary>The zonal cycles and the national one, and the stages of national documents.</summary>
internal static partial class CycleFile
{
    public const string Name = "cycles.json";

    public static Cycles Read(
        TextReader text,
        IReadOnlyList<SectionTemplate> planSections,
        IReadOnlyList<SectionTemplate> nationalSections,
        IReadOnlyList<Phenomenon> phenomena,
        ProblemList problems)
    {
        var file = JsonPlace.Read(Name, text, problems).Only("shownFirst", "zonal", "national");

        var national = file.Object("national").Only("id", "initialStage", "languages", "stages", "labourPhenomena");
        var stages = ReadStages(national);
        var nationalStage = national.Text("initialStage");
        if (nationalStage.Length > 0 && stages.All(s => s.Name != nationalStage))
            national.ReportIn("initialStage", "unknown", ("value", nationalStage), ("known", string.Join(", ", stages.Select(s => s.Name))));

        var nationalCycle = new Cycle(CycleId.Read(national), nationalStage, ReadLanguages(national), nationalSections);
        var zonal = ZonalCycleList.Read(file, planSections, nationalCycle.Id);
        return new Cycles(zonal, ReadShownFirst(file, zonal), nationalCycle, stages, ReadLabourPhenomena(national, phenomena));
    }

    private static string ReadShownFirst(JsonPlace file, IReadOnlyList<ZonalCycle> zonal)
    {
        var id = file.Text("shownFirst");
        if (id.Length > 0 && zonal.All(found => found.Cycle.Id != id)) file.ReportIn("shownFirst", "no-zonal-cycle", ("value", id));
        return id;
    }

    private static IReadOnlyList<string> ReadLanguages(JsonPlace national)
    {
        var languages = national.Texts("languages");
        foreach (var language in languages.Where(l => !Languages.OfDocuments.Contains(l)))
            national.ReportIn("languages", "unknown", ("value", language), ("known", string.Join(", ", Languages.OfDocuments)));
        if (languages.Distinct().Count() != languages.Count) national.ReportIn("languages", "language-twice");
        return languages;
    }

    private static List<NationalStage> ReadStages(JsonPlace national)
    {
        var stages = new List<NationalStage>();
        foreach (var place in national.Items("stages"))
        {
            place.Only("name", "readers", "most");
            var name = place.Text("name");
            if (name.Length > 0 && !StagePattern().IsMatch(name)) place.ReportIn("name", "stage-name", ("value", name));
            if (stages.Any(s => s.Name == name)) place.ReportIn("name", "twice", ("value", name));
            stages.Add(new NationalStage(name, place.Word<NationalReaders>("readers"), place.Word<Ability>("most")));
        }

        return stages;
    }

    private static IReadOnlyList<string> ReadLabourPhenomena(JsonPlace national, IReadOnlyList<Phenomenon> phenomena)
    {
        var numbers = national.Texts("labourPhenomena");
        foreach (var number in numbers.Where(n => phenomena.All(p => p.Number != n)))
            national.ReportIn("labourPhenomena", "no-phenomenon", ("value", number));
        return numbers;
    }

    [GeneratedRegex(@"^[a-z][a-z-]*\z")]
    private static partial Regex StagePattern();
}
