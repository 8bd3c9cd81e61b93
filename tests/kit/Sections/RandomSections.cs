using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Kit.Sections;

/// <summary>Edits sections by chance, as their schemas allow, the same for the same seed.</summary>
public sealed class RandomSections(Random random)
{
    private static readonly string[] Words = ["veiligheid ", "a", "é", "😀", "\"", "\\", "\n", "\u2028", "\u0001", "zone 5345, ", "\t", "’"];
    private static readonly string[] Blocks = ["paragraph", "heading", "blockquote", "bulletList", "table", "horizontalRule"];
    private static readonly string[] Values = ["unit", "start", "target", "phenomenon", "position"];
    private static readonly string[] FurtherValues = ["parent", "municipality", "end", "baseline", "baselineDate", "targetDate"];
    private static readonly string[] Texts = ["title@nl", "title@fr", "lead", "partners", "references", "indicator@nl", "indicator@fr"];
    private static readonly string[] ValuesOfIndicators = ["unit", "baseline", "target", "latest", "position"];
    private static readonly string[] FurtherValuesOfIndicators = ["parent", "baselineDate", "targetDate", "latestDate"];
    private static readonly string[] TextsOfIndicators = ["title@nl", "title@fr", "source@nl", "source@fr"];

    /// <summary>Changes prose once.</summary>
    public void EditProse(Doc doc)
    {
        var prose = doc.GetXmlFragment("default");
        var nodes = prose.Descendants().ToList();
        switch (random.Next(10))
        {
            case 0 or 1 or 2:
                AddBlock(prose);
                break;
            case 3 when nodes.OfType<YXmlElement>().Where(node => node.NodeName is "blockquote" or "bulletList" or "table").ToList() is { Count: > 0 } holders:
                AddBlock(Pick(holders));
                break;
            case 4 when prose.Count > 3:
                prose.Delete(random.Next(prose.Count));
                break;
            case 5 when nodes.OfType<YXmlElement>().Where(node => node.NodeName == "heading").ToList() is { Count: > 0 } headings:
                Pick(headings).SetAttribute("level", random.Next(4) == 0 ? null : random.Next(1, 4));
                break;
            case 6 or 7 when nodes.OfType<YXmlText>().Where(text => text.Length > 1).ToList() is { Count: > 0 } texts:
                Mark(Pick(texts));
                break;
            default:
                if (nodes.OfType<YXmlText>().ToList() is { Count: > 0 } all) Type(Pick(all));
                break;
        }
    }

    /// <summary>Changes the grid of choices once; the first change makes its rows.</summary>
    public void EditChoices(Doc doc)
    {
        var choices = doc.GetMap("choices");
        if (choices.Count == 0)
        {
            foreach (var number in new[] { "T1", "2", "10" })
            {
                var made = choices.SetMap(number);
                made.Set("level", "");
                made.SetText("reasons@nl");
                made.SetText("reasons@fr");
            }
        }

        var choice = (YMap)choices[Pick(choices.Keys.ToList())]!;
        if (random.Next(2) == 0) choice.Set("level", Pick(["", "priority", "attention-point", "regular-work", "not-retained"]));
        else Type((YText)choice[Pick(["reasons@nl", "reasons@fr"])]!);
    }

    /// <summary>Adds, moves, flags or fills an item.</summary>
    public void EditObjectives(Doc doc)
    {
        var items = doc.GetMap("items");
        var ids = items.Keys.Order(StringComparer.Ordinal).ToList();
        if (ids.Count == 0 || random.Next(4) == 0)
        {
            AddItem(items, [.. FurtherValues, .. Values], Texts);
            return;
        }

        var item = (YMap)items[Pick(ids)]!;
        switch (random.Next(6))
        {
            case 0:
                item.Set("parent", Pick([.. ids, "", "nowhere00000"]));
                break;
            case 1:
                item.Set("deleted", random.Next(3) == 0);
                break;
            case 2 or 3:
                item.Set(Pick(Values), Pick(["", "a0", "a1", "Zz", "2026-01-31", "12.5", "3"]));
                break;
            default:
                Type((YText)item[Pick(Texts)]!);
                break;
        }
    }

    /// <summary>Adds, places, flags or fills an indicator.</summary>
    public void EditIndicators(Doc doc)
    {
        var items = doc.GetMap("items");
        var ids = items.Keys.Order(StringComparer.Ordinal).ToList();
        if (ids.Count == 0 || random.Next(4) == 0)
        {
            AddItem(items, [.. FurtherValuesOfIndicators, .. ValuesOfIndicators], TextsOfIndicators);
            return;
        }

        var item = (YMap)items[Pick(ids)]!;
        if (random.Next(5) == 0) item.Set("deleted", random.Next(3) == 0);
        else if (random.Next(2) == 0) item.Set(Pick(ValuesOfIndicators), Pick(["", "12.5", "3"]));
        else Type((YText)item[Pick(TextsOfIndicators)]!);
    }

    private void AddItem(YMap items, IEnumerable<string> values, IEnumerable<string> texts)
    {
        var item = items.SetMap($"item{random.Next(1_000_000):00000000}");
        foreach (var cell in values) item.Set(cell, "");
        item.Set("deleted", false);
        foreach (var cell in texts) item.SetText(cell);
    }

    private void AddBlock(YXmlFragment parent)
    {
        var block = parent.InsertElement(random.Next(parent.Count + 1), Pick(Blocks));
        if (block.NodeName == "heading") block.SetAttribute("level", random.Next(1, 4));
        if (block.NodeName == "table") block.SetAttribute("colwidth", new object?[] { 120, null });
        if (block.NodeName is not ("paragraph" or "heading")) return;
        for (var runs = random.Next(3); runs > 0; runs--) block.InsertText(random.Next(block.Count + 1), Pick(Words) + Pick(Words));
    }

    private void Type(YText text)
    {
        var at = Whole(text, random.Next(text.Length + 1));
        if (text.Length > at && random.Next(3) == 0) text.Delete(at, Whole(text, at + 1) - at);
        else text.Insert(at, Pick(Words));
    }

    private void Mark(YXmlText text)
    {
        var (from, to) = (Whole(text, random.Next(text.Length)), Whole(text, random.Next(text.Length)));
        object? value = random.Next(3) == 0 ? null : ValueObject.Empty;
        var mark = Pick(["bold", "italic", "link", "link--abcdefgh"]);
        if (value is not null && mark.StartsWith("link", StringComparison.Ordinal))
            value = new Dictionary<string, object?> { ["href"] = $"https://example.be/{random.Next(2)}", ["target"] = "_blank", ["rel"] = null };
        text.Format(Math.Min(from, to), Math.Abs(to - from), [KeyValuePair.Create(mark, value)]);
    }

    /// <summary>A place that is not in the middle of a surrogate pair, as editors choose it.</summary>
    private static int Whole(YText text, int at)
    {
        var units = text is YXmlText ? string.Concat(text.ToDelta().Select(insert => insert.Insert as string)) : text.ToString();
        return at < units.Length && char.IsLowSurrogate(units[at]) ? at + 1 : at;
    }

    private T Pick<T>(IReadOnlyList<T> all) => all[random.Next(all.Count)];
}
