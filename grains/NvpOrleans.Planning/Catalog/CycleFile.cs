using System.Globalization;
using System.Text.RegularExpressions;
using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Planning.Stages;
using NvpOrleans.Planning.Workflow;

namespace NvpOrleans.Planning.Catalog;

/// <summary>The zonal and the national cycle, and the stages of national documents.</summary>
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
        var file = JsonPlace.Read(Name, text, problems).Only("zonal", "national");

        var zonal = file.Object("zonal").Only("id", "initialStage", "inForceFrom", "inForceUntil", "deemedApprovedAfterDays");
        var zonalStage = zonal.Text("initialStage");
        var started = PlanStages.Parse(zonalStage);
        if (zonalStage.Length > 0 && started is null) zonal.Report($"initialStage '{zonalStage}' is no stage of a plan");
        if (started is { } stage && PlanStages.IsFrozen(stage)) zonal.Report($"initialStage '{zonalStage}' would freeze texts that nobody has written");

        var national = file.Object("national").Only("id", "initialStage", "languages", "stages", "labourPhenomena");
        var stages = ReadStages(national);
        var nationalStage = national.Text("initialStage");
        if (nationalStage.Length > 0 && stages.All(s => s.Name != nationalStage))
            national.Report($"initialStage '{nationalStage}' is not among the stages");

        return new Cycles(
            new Cycle(ReadId(zonal), zonalStage, [], planSections),
            new Cycle(ReadId(national), nationalStage, ReadLanguages(national), nationalSections),
            stages,
            ReadLabourPhenomena(national, phenomena),
            ReadSettings(zonal));
    }

    private static PlanSettings ReadSettings(JsonPlace zonal)
    {
        var settings = new PlanSettings(ReadDay(zonal, "inForceFrom"), ReadDay(zonal, "inForceUntil"), ReadTerm(zonal));
        if (settings.InForceUntil < settings.InForceFrom) zonal.Report("inForceUntil lies before inForceFrom");
        return settings;
    }

    private static DateOnly ReadDay(JsonPlace place, string name)
    {
        var text = place.Text(name);
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        if (text.Length > 0) place.Report($"{name} '{text}' must be a day (2020-01-31)");
        return default;
    }

    private static TimeSpan? ReadTerm(JsonPlace zonal)
    {
        const string Term = "deemedApprovedAfterDays";
        if (zonal.OptionalText(Term) is not { Length: > 0 } text) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is > 0 and <= 3660) return TimeSpan.FromDays(days);
        zonal.Report($"{Term} '{text}' must be a number of days");
        return null;
    }

    private static string ReadId(JsonPlace cycle)
    {
        var id = cycle.Text("id");
        if (id.Length > 0 && !IdPattern().IsMatch(id)) cycle.Report($"id '{id}' must be two years (2022-2025)");
        return id;
    }

    private static IReadOnlyList<string> ReadLanguages(JsonPlace national)
    {
        var languages = national.Texts("languages");
        foreach (var language in languages.Where(l => !Languages.OfDocuments.Contains(l))) national.Report($"language '{language}' is unknown");
        if (languages.Distinct().Count() != languages.Count) national.Report("a language stands twice");
        return languages;
    }

    private static List<NationalStage> ReadStages(JsonPlace national)
    {
        var stages = new List<NationalStage>();
        foreach (var place in national.Items("stages"))
        {
            place.Only("name", "readers", "most");
            var name = place.Text("name");
            if (name.Length > 0 && !StagePattern().IsMatch(name)) place.Report($"name '{name}' must be a word of a-z and hyphen");
            if (stages.Any(s => s.Name == name)) place.Report($"stage '{name}' stands twice");
            stages.Add(new NationalStage(name, place.Word<NationalReaders>("readers"), place.Word<Ability>("most")));
        }

        return stages;
    }

    private static IReadOnlyList<string> ReadLabourPhenomena(JsonPlace national, IReadOnlyList<Phenomenon> phenomena)
    {
        var numbers = national.Texts("labourPhenomena");
        foreach (var number in numbers.Where(n => phenomena.All(p => p.Number != n)))
            national.Report($"labourPhenomena names '{number}', which is no phenomenon");
        return numbers;
    }

    [GeneratedRegex(@"^\d{4}-\d{4}\z")]
    private static partial Regex IdPattern();

    [GeneratedRegex(@"^[a-z][a-z-]*\z")]
    private static partial Regex StagePattern();
}
