using NvpOrleans.Grains.Documents.Sections;
using NvpOrleans.Planning.Objectives;
using NvpOrleans.Yjs;

namespace NvpOrleans.Grains.Documents.Structured;

/// <summary>
/// How the objectives of a plan start from those of other plans: goals and actions at their places with their texts. From one cycle to
/// the next, dates and dated values stay behind, because an action of the past cycle would be late on its first day in the new one.
/// </summary>
internal static class ObjectivesSeed
{
    private static readonly string[] DatedCells = ["start", "end", "baseline", "baselineDate", "target", "targetDate"];
    private static readonly string[] TextsByLanguage = ["title", "indicator"];
    private static readonly string[] Texts = ["lead", "partners", "references"];

    public static byte[] Write(ObjectiveTree tree, IReadOnlyList<string> languages, bool keepsDates)
    {
        var doc = new Doc(Section.ServiceClientId);
        doc.Transact(_ =>
        {
            var items = doc.GetMap("items");
            foreach (var goal in tree.Goals) Write(items.SetMap(goal.Id), goal, "");
            foreach (var parent in tree.All)
                foreach (var child in parent.Children) Write(items.SetMap(child.Id), child, parent.Id);

            void Write(YMap cells, Objective objective, string parent) => Fill(cells, objective, parent, languages, keepsDates);
        });
        return doc.EncodeStateAsUpdate();
    }

    private static void Fill(YMap cells, Objective objective, string parent, IReadOnlyList<string> languages, bool keepsDates)
    {
        cells.Set("parent", parent);
        cells.Set("position", objective.Row.Position ?? "");
        cells.Set("deleted", false);
        cells.Set("phenomenon", objective.Phenomenon ?? "");
        cells.Set("municipality", objective.Municipality ?? "");
        cells.Set("unit", objective.Unit ?? "");
        foreach (var cell in DatedCells) cells.Set(cell, keepsDates ? objective.Row.Values.GetValueOrDefault(cell) ?? "" : "");
        foreach (var cell in TextsByLanguage.SelectMany(name => languages.Select(language => $"{name}@{language}")).Concat(Texts))
            Cells.SetText(cells, cell, objective.Text(cell));
    }
}
