using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.Plans;
using NvpOrleans.Planning.Stages;

namespace NvpOrleans.Planning.Catalog;

/// <summary>The days by which plans of a cycle shall have come through their stages, as the file of cycles has them.</summary>
internal static class StageDateList
{
    private static readonly string[] Stages = [.. Enum.GetValues<PlanStage>().Where(stage => stage < PlanStage.InForce).Select(PlanStages.NameOf)];

    public static StageDates Read(JsonPlace cycle)
    {
        if (!cycle.Has("stageDates")) return StageDates.None;
        var place = cycle.Object("stageDates").Only("certainty", "note", "due");
        var certainty = place.Word<CycleCertainty>("certainty");
        var note = place.Has("note") ? place.InEveryLanguage("note") : null;
        if (certainty == CycleCertainty.Assumed && note is null) place.ReportIn("note", "assumption");
        var due = new List<StageDue>();
        foreach (var item in place.Items("due")) ReadDue(item.Only("stage", "until"), due);
        return new StageDates(due, certainty, note);
    }

    // In the order of the stages, so that whoever reads the file sees at once what comes when.
    private static void ReadDue(JsonPlace item, List<StageDue> before)
    {
        var stage = item.Text("stage");
        var until = ZonalCycleList.ReadDay(item, "until");
        if (stage.Length > 0 && !Stages.Contains(stage)) item.ReportIn("stage", "unknown", ("value", stage), ("known", string.Join(", ", Stages)));
        else if (before.Exists(known => known.Stage == stage)) item.ReportIn("stage", "twice", ("value", stage));
        else if (before is [.., var last] && Array.IndexOf(Stages, stage) < Array.IndexOf(Stages, last.Stage)) item.ReportIn("stage", "ends-before", ("other", last.Stage));
        else if (before is [.., var earlier] && until != default && until < earlier.Until) item.ReportIn("until", "ends-before", ("other", earlier.Stage));
        before.Add(new StageDue(stage, until));
    }
}
