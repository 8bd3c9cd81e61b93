using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Kit.Plans;

/// <summary>Rows of the objectives of a plan in Dutch.</summary>
public static class Goals
{
    public const string Strategic = "goal00000001";
    public const string Operational = "goal00000002";
    public const string Action = "action000001";
    public const string OtherAction = "action000002";

    private static readonly string[] Values =
        ["parent", "position", "phenomenon", "municipality", "start", "end", "baseline", "baselineDate", "target", "targetDate", "unit"];

    private static readonly string[] Texts = ["title@nl", "indicator@nl", "lead", "partners", "references"];

    /// <summary>Writes a strategic goal, an operational one under it, and two actions: one that ended in 2020, one that ends in 2099.</summary>
    public static async Task WriteAsync(Uri server)
    {
        await using var editor = await Editor.OpenAsync(server, "zone-editor-antwerpen", "plan/2020-2025/5345", "objectives", true);
        await editor.EditAsync(doc =>
        {
            Add(doc, Strategic, ("position", "a0"), ("title@nl", "Minder inbraken"));
            Add(doc, Operational, ("parent", Strategic), ("position", "a0"), ("title@nl", "Sneller ter plaatse"));
            Add(
                doc, Action, ("parent", Operational), ("position", "a0"), ("title@nl", "Buurtinformatienetwerken"), ("lead", "Dienst preventie"),
                ("end", "2020-06-30"), ("unit", "netwerken"), ("baseline", "4"), ("target", "12"), ("targetDate", "2020-06-30"),
                ("indicator@nl", "Actieve netwerken"));
            Add(doc, OtherAction, ("parent", Operational), ("position", "a1"), ("title@nl", "Nachtelijke controles"), ("end", "2099-12-31"));
        });
    }

    /// <summary>Adds a row with all its cells; those that are not given are empty.</summary>
    public static void Add(Doc doc, string id, params (string Cell, string Text)[] cells)
    {
        var given = cells.ToDictionary(cell => cell.Cell, cell => cell.Text);
        var item = doc.GetMap("items").SetMap(id);
        foreach (var cell in Values) item.Set(cell, given.GetValueOrDefault(cell, ""));
        item.Set("deleted", false);
        foreach (var cell in Texts) item.SetText(cell).Insert(0, given.GetValueOrDefault(cell, ""));
    }
}
