using System.Globalization;
using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Planning.Stages;
using NvpOrleans.Planning.Workflow;

namespace NvpOrleans.Planning.Catalog;

/// <summary>The cycles of zone plans, each after the one it follows on.</summary>
internal static class ZonalCycleList
{
    public static IReadOnlyList<ZonalCycle> Read(JsonPlace file, IReadOnlyList<SectionTemplate> sections, string national)
    {
        var cycles = new List<ZonalCycle>();
        foreach (var place in file.Items("zonal"))
        {
            place.Only("id", "previous", "national", "initialStage", "inForceFrom", "inForceUntil", "deemedApprovedAfterDays", "staleAfterDays", "certainty", "note");
            var settings = ReadSettings(place);
            var id = CycleId.Read(place);
            if (cycles.Any(known => known.Cycle.Id == id)) place.Report($"cycle '{id}' stands twice");
            cycles.Add(new ZonalCycle(new Cycle(id, ReadStage(place), [], sections, ReadTerms(place, settings, cycles, national)), settings));
        }

        if (file.Has("zonal") && cycles.Count == 0) file.Report("zonal names no cycle");
        return cycles;
    }

    private static string ReadStage(JsonPlace place)
    {
        var name = place.Text("initialStage");
        var stage = PlanStages.Parse(name);
        if (name.Length > 0 && stage is null) place.Report($"initialStage '{name}' is no stage of a plan");
        if (stage is { } known && PlanStages.IsFrozen(known)) place.Report($"initialStage '{name}' would freeze texts that nobody has written");
        return name;
    }

    // A cycle follows on one that stands before it, so the chain of cycles has an end.
    private static ZonalTerms ReadTerms(JsonPlace place, PlanSettings settings, List<ZonalCycle> before, string national)
    {
        var previous = place.OptionalText("previous");
        if (previous is not null && before.All(cycle => cycle.Cycle.Id != previous)) place.Report($"previous '{previous}' is no cycle that stands before this one");
        var grafted = place.Text("national");
        if (grafted.Length > 0 && national.Length > 0 && grafted != national) place.Report($"national '{grafted}' is not the national cycle");
        var certainty = place.Word<CycleCertainty>("certainty");
        var note = place.Has("note") ? ReadNote(place) : null;
        if (certainty == CycleCertainty.Assumed && note is null) place.Report("note is missing: an assumption must say that it is one");
        return new ZonalTerms(settings.InForceFrom, settings.InForceUntil, previous, grafted, certainty, note);
    }

    private static LocalizedText ReadNote(JsonPlace place)
    {
        var note = place.Object("note").Only([.. Languages.OfInterface]);
        return new LocalizedText(note.Text("nl"), note.Text("fr"), note.Text("de"), note.Text("en"));
    }

    private static PlanSettings ReadSettings(JsonPlace place)
    {
        var settings = new PlanSettings(
            ReadDay(place, "inForceFrom"), ReadDay(place, "inForceUntil"),
            ReadDays(place, "deemedApprovedAfterDays") is { } term ? TimeSpan.FromDays(term) : null);
        if (ReadDays(place, "staleAfterDays") is { } days) settings = settings with { StaleAfterDays = days };
        if (settings.InForceUntil < settings.InForceFrom) place.Report("inForceUntil lies before inForceFrom");
        return settings;
    }

    private static DateOnly ReadDay(JsonPlace place, string name)
    {
        var text = place.Text(name);
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        if (text.Length > 0) place.Report($"{name} '{text}' must be a day (2020-01-31)");
        return default;
    }

    private static int? ReadDays(JsonPlace place, string name)
    {
        if (place.OptionalText(name) is not { Length: > 0 } text) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is > 0 and <= 3660) return days;
        place.Report($"{name} '{text}' must be a number of days");
        return null;
    }
}
