using System.Globalization;
using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.Plans;
using NvpOrleans.Planning.Stages;
using NvpOrleans.Planning.Workflow;

namespace NvpOrleans.Planning.Catalog;

/// <summary>The cycles of zone plans, each after the one it follows on.</summary>
internal static class ZonalCycleList
{
    private const int MostCycles = 40;
    private const int MostDays = 3660;

    // Each year of a cycle is a year that somebody may plan, and is counted for everybody who looks at a plan.
    private const int MostYears = 20;

    public static IReadOnlyList<ZonalCycle> Read(JsonPlace file, SectionPatterns sections, IReadOnlyList<Cycle> national)
    {
        var cycles = new List<ZonalCycle>();

        // Plans that graft onto one national cycle share one list of sections.
        var sectionsOf = national.DistinctBy(cycle => cycle.Id).ToDictionary(cycle => cycle.Id, cycle => sections.Of(cycle.Phenomena));
        var places = file.Items("zonal");
        if (places.Count > MostCycles) file.ReportIn("zonal", "too-many-rows", ("limit", MostCycles));
        foreach (var place in places.Take(MostCycles))
        {
            place.Only("id", "previous", "national", "initialStage", "inForceFrom", "inForceUntil", "deemedApprovedAfterDays", "staleAfterDays", "certainty", "note", "stageDates");
            var settings = ReadSettings(place);
            var id = CycleId.Read(place);
            if (cycles.Any(known => known.Cycle.Id == id)) place.ReportIn("id", "twice", ("value", id));
            var terms = ReadTerms(place, settings, cycles, sectionsOf.Keys);
            cycles.Add(new ZonalCycle(new Cycle(id, ReadStage(place), [], sectionsOf.GetValueOrDefault(terms.National, []), terms), settings with { Dates = terms.Dates }));
        }

        if (file.Has("zonal") && cycles.Count == 0) file.ReportIn("zonal", "no-rows");
        return cycles;
    }

    private static string ReadStage(JsonPlace place)
    {
        var name = place.Text("initialStage");
        var stage = PlanStages.Parse(name);
        if (name.Length > 0 && stage is null) place.ReportIn("initialStage", "unknown", ("value", name), ("known", string.Join(", ", Words<PlanStage>.All)));
        if (stage is { } known && PlanStages.IsFrozen(known)) place.ReportIn("initialStage", "frozen-stage", ("value", name));
        return name;
    }

    // A cycle follows on one that stands before it, so the chain of cycles has an end.
    private static ZonalTerms ReadTerms(JsonPlace place, PlanSettings settings, List<ZonalCycle> before, IReadOnlyCollection<string> national)
    {
        var previous = place.OptionalText("previous");
        if (previous is not null && before.All(cycle => cycle.Cycle.Id != previous)) place.ReportIn("previous", "previous-cycle", ("value", previous));
        var grafted = place.Text("national");
        if (grafted.Length > 0 && national.Any(id => id.Length > 0) && !national.Contains(grafted))
            place.ReportIn("national", "national-cycle", ("value", grafted), ("cycle", string.Join(", ", national)));
        var certainty = place.Word<CycleCertainty>("certainty");
        var note = place.Has("note") ? place.InEveryLanguage("note") : null;
        if (certainty == CycleCertainty.Assumed && note is null) place.ReportIn("note", "assumption");
        return new ZonalTerms(settings.InForceFrom, settings.InForceUntil, previous, grafted, certainty, note) { Dates = StageDateList.Read(place) };
    }

    private static PlanSettings ReadSettings(JsonPlace place)
    {
        var settings = new PlanSettings(
            ReadDay(place, "inForceFrom"), ReadDay(place, "inForceUntil"),
            ReadDays(place, "deemedApprovedAfterDays") is { } term ? TimeSpan.FromDays(term) : null);
        if (ReadDays(place, "staleAfterDays") is { } days) settings = settings with { StaleAfterDays = days };
        if (settings.InForceUntil < settings.InForceFrom) place.ReportIn("inForceUntil", "ends-before", ("other", "inForceFrom"));
        if (settings.InForceFrom != default && settings.InForceUntil.Year - settings.InForceFrom.Year > MostYears)
            place.ReportIn("inForceUntil", "ends-late", ("limit", MostYears), ("other", "inForceFrom"));
        return settings;
    }

    public static DateOnly ReadDay(JsonPlace place, string name)
    {
        var text = place.Text(name);
        if (Days.TryRead(text, out var day)) return day;
        if (text.Length > 0) place.ReportIn(name, "day", ("value", text));
        return default;
    }

    private static int? ReadDays(JsonPlace place, string name)
    {
        if (place.OptionalText(name) is not { Length: > 0 } text) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is > 0 and <= MostDays) return days;
        place.ReportIn(name, "days", ("value", text), ("limit", MostDays));
        return null;
    }
}
