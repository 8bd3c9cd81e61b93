using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Grains.Documents.Canonical;
using NvpOrleans.Grains.Documents.Sections;
using NvpOrleans.Grains.Documents.Structured;
using NvpOrleans.Planning.Objectives;
using NvpOrleans.Yjs;

namespace NvpOrleans.Grains.Documents.Frozen;

/// <summary>
/// A section written anew for those who read it: what its canonical form says, and nothing of how it came about. Whoever reads a published
/// text has no right to what was deleted from its drafts, nor to who wrote what when.
/// </summary>
internal static class ReadingCopy
{
    /// <summary>The copy; null for a section that says nothing.</summary>
    /// <param name="content">The section.</param>
    /// <param name="root">The name of the root of prose.</param>
    public static Doc? Of(SectionContent content, string root)
    {
        if (ContentHashes.FormOf(content, root) is null) return null;
        var copy = new Doc(Section.ServiceClientId);
        copy.Transact(_ =>
        {
            switch (content.Kind)
            {
                case SectionKind.Choices:
                    CopyChoices(content.Doc, copy);
                    break;
                case SectionKind.Objectives or SectionKind.Indicators:
                    CopyItems(content.Doc, copy);
                    break;
                default:
                    CopyProse(content.Doc.GetXmlFragment(root), copy.GetXmlFragment(root));
                    break;
            }
        });
        return copy;
    }

    private static void CopyProse(YXmlFragment source, YXmlFragment target)
    {
        foreach (var block in source.Children.OfType<YType>()) target.InsertCopy(target.Count, block);
    }

    private static void CopyChoices(Doc source, Doc target)
    {
        var choices = target.GetMap("choices");
        foreach (var (number, cells) in source.GetMap("choices").Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            if (cells is YMap found) CopyCells(found, choices.SetMap(number));
    }

    // The tree as it is read: deleted rows are not there, and what stood under them stands where the tree rule puts it.
    private static void CopyItems(Doc source, Doc target)
    {
        var (rows, items) = (source.GetMap("items"), target.GetMap("items"));
        var tree = ObjectiveTree.Of(ObjectivesReader.Rows(source), new HashSet<string>());
        foreach (var goal in tree.Goals) Copy(goal, "");
        foreach (var parent in tree.All)
            foreach (var child in parent.Children) Copy(child, parent.Id);

        void Copy(Objective objective, string parent)
        {
            var cells = items.SetMap(objective.Id);
            cells.Set("parent", parent);
            CopyCells((YMap)rows[objective.Id]!, cells, except: "parent");
        }
    }

    private static void CopyCells(YMap source, YMap target, string? except = null)
    {
        foreach (var (key, value) in source.Entries.Where(cell => cell.Key != except).OrderBy(cell => cell.Key, StringComparer.Ordinal))
        {
            if (value is YText text) Cells.SetText(target, key, text.ToString());
            else target.Set(key, value);
        }
    }
}
