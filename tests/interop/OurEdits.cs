using NvpOrleans.Tests.Interop.Cases;
using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Interop;

/// <summary>Random edits, as edits of a document of ours. Keep in sync with edits.mjs.</summary>
internal static class OurEdits
{
    public static void Apply(Doc doc, Edit edit)
    {
        switch (edit.Target)
        {
            case "text": OnText(Pick(TypesIn(doc, doc.GetText("text")), edit.At), edit.Kind, edit); break;
            case "map": OnMap(Pick(TypesIn(doc, doc.GetMap("map")), edit.At), edit); break;
            case "array": OnArray(Pick(TypesIn(doc, doc.GetArray("array")), edit.At), edit); break;
            default: OnXml(doc.GetXmlFragment("xml"), edit); break;
        }
    }

    private static T Pick<T>(List<T> items, int at) => items[at % items.Count];

    private static List<T> TypesIn<T>(Doc doc, T root) where T : YType
    {
        var found = new List<T> { root };
        Visit(doc.GetMap("map"));
        return found;

        void Visit(object? value)
        {
            IEnumerable<object?> values = value switch
            {
                YMap map => map.Entries.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => e.Value),
                YArray array => array,
                _ => [],
            };
            foreach (var inner in values)
            {
                if (inner is T type)
                    found.Add(type);
                Visit(inner);
            }
        }
    }

    private static (int Index, int Length) Within(int length, Edit edit)
    {
        var index = edit.Index % length;
        return (index, Math.Min(edit.Length, length - index));
    }

    // The index, or the one before if an editor would not put a caret there: in the middle of a surrogate pair.
    private static int Snap(YText text, Edit edit, int index)
    {
        if (edit.CutsPairs || index == 0 || index == text.Length)
            return index;
        var units = string.Concat(text.ToDelta().Select(op => op.Insert as string ?? " "));
        return char.IsSurrogatePair(units[index - 1], units[index]) ? index - 1 : index;
    }

    private static void OnText(YText text, string kind, Edit edit)
    {
        var index = Snap(text, edit, edit.Index % (text.Length + 1));
        switch (kind)
        {
            case "insert": text.Insert(index, ScriptValues.Revived(edit.Text!), edit.Attributes); return;
            case "embed": text.InsertEmbed(index, edit.Value); return;
        }
        if (text.Length == 0)
            return;
        var range = Within(text.Length, edit);
        var start = Snap(text, edit, range.Index);
        var length = Snap(text, edit, range.Index + range.Length) - start;
        if (kind == "delete")
            text.Delete(start, length);
        else
            text.Format(start, length, edit.Attributes!);
    }

    private static void OnMap(YMap map, Edit edit)
    {
        switch (edit.Kind)
        {
            case "set": map.Set(edit.Key!, edit.Value); break;
            case "delete": map.Delete(edit.Key!); break;
            case "map": map.SetMap(edit.Key!); break;
            case "array": map.SetArray(edit.Key!); break;
            case "text": map.SetText(edit.Key!).Insert(0, ScriptValues.Revived(edit.Text!)); break;
            default: throw NotOurs(edit);
        }
    }

    private static void OnArray(YArray array, Edit edit)
    {
        var index = edit.Index % (array.Count + 1);
        switch (edit.Kind)
        {
            case "insert": array.Insert(index, edit.Values!); break;
            case "push": array.Push(edit.Values!); break;
            case "map": array.InsertMap(index); break;
            case "array": array.InsertArray(index); break;
            case "text": array.InsertText(index).Insert(0, ScriptValues.Revived(edit.Text!)); break;
            case "delete" when array.Count == 0: break;
            case "delete":
                var range = Within(array.Count, edit);
                array.Delete(range.Index, range.Length);
                break;
            default: throw NotOurs(edit);
        }
    }

    private static void OnXml(YXmlFragment fragment, Edit edit)
    {
        if (edit.Kind == "block")
            InsertBlock(fragment, edit);
        else if (edit.Kind == "delete")
            DeleteChildren(fragment, edit);
        else if (BlocksIn(fragment).ToList() is { Count: > 0 } blocks)
            OnBlock(Pick(blocks, edit.At), edit);
    }

    /// <summary>Every element with its parent, at whatever depth, in the order of the text.</summary>
    private static IEnumerable<(YXmlFragment Parent, YXmlElement Block)> BlocksIn(YXmlFragment parent)
    {
        foreach (var block in parent.Children.OfType<YXmlElement>())
        {
            yield return (parent, block);
            foreach (var inner in BlocksIn(block))
                yield return inner;
        }
    }

    private static void InsertBlock(YXmlFragment parent, Edit edit)
    {
        var block = parent.InsertElement(edit.Index % (parent.Count + 1), edit.Name!);
        block.InsertText(0, ScriptValues.Revived(edit.Text!));
        block.SetAttribute(edit.Key!, edit.Value);
    }

    private static void DeleteChildren(YXmlFragment parent, Edit edit)
    {
        if (parent.Count == 0)
            return;
        var range = Within(parent.Count, edit);
        parent.Delete(range.Index, range.Length);
    }

    private static void OnBlock((YXmlFragment Parent, YXmlElement Block) found, Edit edit)
    {
        var block = found.Block;
        switch (edit.Kind)
        {
            case "type": OnText(TextOf(block) ?? block.InsertText(0), "insert", edit); break;
            case "erase": OnText(TextOf(block) ?? block.InsertText(0), "delete", edit); break;
            case "mark": OnText(TextOf(block) ?? block.InsertText(0), "format", edit); break;
            case "attribute": block.SetAttribute(edit.Key!, edit.Value); break;
            case "removeAttribute": block.RemoveAttribute(edit.Key!); break;
            case "break": block.InsertElement(block.Count, "hardBreak"); break;
            case "nest": InsertBlock(block, edit); break;
            case "prune": DeleteChildren(block, edit); break;
            case "split" when TextOf(block) is { Length: > 0 } text: Split(found.Parent, block, text, Snap(text, edit, edit.Index % text.Length)); break;
        }
    }

    private static YXmlText? TextOf(YXmlElement block) => block.Children.OfType<YXmlText>().FirstOrDefault();

    private static void Split(YXmlFragment parent, YXmlElement block, YXmlText text, int index)
    {
        var tail = new List<DeltaInsert>();
        var at = 0;
        foreach (var op in text.ToDelta())
        {
            var insert = op.Insert as string;
            if (insert is not null && at + insert.Length > index)
                tail.Add(op with { Insert = insert[Math.Max(0, index - at)..] });
            at += insert?.Length ?? 1;
        }
        text.Delete(index, text.Length - index);
        var where = parent.Children.ToList().IndexOf(block) + 1;
        var copy = parent.InsertElement(where, block.NodeName).InsertText(0);
        foreach (var op in tail)
            copy.Insert(copy.Length, (string)op.Insert!, op.Attributes ?? new Dictionary<string, object?>());
    }

    // Subdocuments and contents of a former age are carried by us and written by yjs.
    private static InvalidOperationException NotOurs(Edit edit) => new($"{edit.Target} {edit.Kind} is an edit that only yjs makes.");
}
