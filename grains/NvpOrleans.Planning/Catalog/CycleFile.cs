namespace NvpOrleans.Planning.Catalog;

/// <summary>The zonal cycles and the national ones.</summary>
internal static class CycleFile
{
    public const string Name = "cycles.json";

    public static Cycles Read(
        TextReader text,
        SectionPatterns planSections,
        SectionPatterns nationalSections,
        PhenomenonList phenomena,
        ProblemList problems)
    {
        var file = JsonPlace.Read(Name, text, problems).Only("shownFirst", "zonal", NationalCycleList.Property);
        var national = NationalCycleList.Read(file, nationalSections, phenomena);
        var zonal = ZonalCycleList.Read(file, planSections, [.. national.Select(found => found.Cycle)]);
        return new Cycles(zonal, ReadShownFirst(file, zonal), national);
    }

    private static string ReadShownFirst(JsonPlace file, IReadOnlyList<ZonalCycle> zonal)
    {
        var id = file.Text("shownFirst");
        if (id.Length > 0 && zonal.All(found => found.Cycle.Id != id)) file.ReportIn("shownFirst", "no-zonal-cycle", ("value", id));
        return id;
    }
}
