using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Grains.Documents.Canonical;
using NvpOrleans.Grains.Documents.Structured;
using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Unit.Grains.Canonical;

/// <summary>A small bilingual plan that has one of everything, each change an update of its own.</summary>
internal static class GoldenPlan
{
    public static readonly DocumentId Document = DocumentId.Parse("plan/2020-2025/5339")!.Value;

    public static readonly string[] Languages = ["nl", "fr"];

    /// <summary>The sections, each as the updates that made it.</summary>
    public static IReadOnlyList<(SectionId Id, SectionKind Kind, IReadOnlyList<byte[]> Updates)> Sections =>
    [
        (new("mission", "nl"), SectionKind.Prose, Written(Mission)),
        (new("mission", "fr"), SectionKind.Prose, Written(doc => doc.GetXmlFragment("default").InsertElement(0, "paragraph"))),
        (new("choices", null), SectionKind.Choices, [ChoicesSeed.Write(["T1", "3", "10"], Languages), .. Written(Choose, ChoicesSeed.Write(["T1", "3", "10"], Languages))]),
        (new("objectives", null), SectionKind.Objectives, Written(doc =>
        {
            Add(doc, "goal00000001", "", "a1", title: "Minder inbraken");
            Add(doc, "goal00000002", "", "a0", title: "Veiliger verkeer");
            Add(doc, "action000001", "gone00000001", "a0", title: "Controles");
            Add(doc, "gone00000001", "goal00000002", "a0", title: "Geschrapt");
            Item(doc, "gone00000001").Set("deleted", true);
            Item(doc, "action000001").Set("end", "2026-12-31");
        })),
    ];

    public static SectionContent Read(SectionId id, SectionKind kind, IEnumerable<byte[]> updates)
    {
        var doc = new Doc(0);
        foreach (var update in updates) doc.Integrate(Update.Decode(update));
        return new SectionContent(id, kind, doc);
    }

    private static void Mission(Doc doc)
    {
        var prose = doc.GetXmlFragment("default");
        var heading = prose.InsertElement(0, "heading");
        heading.SetAttribute("level", 2);
        heading.InsertText(0, "Missie \"één\" \\ 😀");
        var text = prose.InsertElement(1, "paragraph").InsertText(0, "Wij werken samen");
        text.Format(4, 6, [new("bold", ValueObject.Empty)]);
        text.Format(11, 5, [new("link", new Dictionary<string, object?> { ["href"] = "https://example.be/é", ["target"] = "_blank", ["rel"] = null })]);
        text.Insert(0, "x");
        text.Delete(0, 1);
        var cell = prose.InsertElement(2, "table").InsertElement(0, "tableRow").InsertElement(0, "tableCell");
        cell.SetAttribute("colwidth", new object?[] { 120, 80 });
        cell.SetAttribute("colspan", 2);
        cell.InsertElement(0, "paragraph").InsertText(0, "regel\u2028\t\u0001");
    }

    private static void Choose(Doc doc)
    {
        var choice = (YMap)doc.GetMap("choices")["3"]!;
        choice.Set("level", "priority");
        ((YText)choice["reasons@nl"]!).Insert(0, "veel\ngemeld");
    }

    private static YMap Item(Doc doc, string id) => (YMap)doc.GetMap("items")[id]!;

    private static void Add(Doc doc, string id, string parent, string position, string title)
    {
        var item = doc.GetMap("items").SetMap(id);
        foreach (var cell in new[] { "phenomenon", "municipality", "start", "end", "baseline", "baselineDate", "target", "targetDate", "unit" }) item.Set(cell, "");
        item.Set("parent", parent);
        item.Set("position", position);
        item.Set("deleted", false);
        foreach (var cell in new[] { "title@fr", "indicator@nl", "indicator@fr", "lead", "partners", "references" }) item.SetText(cell);
        item.SetText("title@nl").Insert(0, title);
    }

    private static List<byte[]> Written(Action<Doc> write, byte[]? before = null)
    {
        var doc = new Doc(11);
        if (before is not null) doc.Integrate(Update.Decode(before));
        var updates = new List<byte[]>();
        doc.Updated += (update, _) => updates.Add(update);
        write(doc);
        return updates;
    }
}
