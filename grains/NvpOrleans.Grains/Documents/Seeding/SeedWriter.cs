using NvpOrleans.Grains.Documents.Sections;
using NvpOrleans.Planning.Seeds;
using NvpOrleans.Yjs;

namespace NvpOrleans.Grains.Documents.Seeding;

/// <summary>
/// Writes the text a section starts with as one Yjs update. The service does it once, when the document is opened for the first
/// time; nobody ever rebuilds a section from text again, because every rebuilding would stand beside the first.
/// </summary>
internal static class SeedWriter
{
    /// <summary>The update; a section without a text of its own starts with one empty paragraph.</summary>
    public static byte[] Write(string root, IReadOnlyList<SeedBlock> blocks)
    {
        var doc = new Doc(Section.ServiceClientId);
        doc.Transact(_ =>
        {
            var prose = doc.GetXmlFragment(root);
            foreach (var block in blocks) Append(prose, block);
            if (blocks.Count == 0) prose.InsertElement(0, "paragraph");
        });
        return doc.EncodeStateAsUpdate();
    }

    /// <summary>Adds a block at the end.</summary>
    public static void Append(YXmlFragment parent, SeedBlock block)
    {
        switch (block)
        {
            case SeedBlock.Heading heading:
                var element = AppendElement(parent, "heading", heading.Text);
                element.SetAttribute("level", heading.Level);
                break;
            case SeedBlock.Paragraph paragraph:
                AppendElement(parent, "paragraph", paragraph.Text);
                break;
            case SeedBlock.BulletList list:
                var bullets = parent.InsertElement(parent.Count, "bulletList");
                foreach (var item in list.Items)
                    AppendElement(bullets.InsertElement(bullets.Count, "listItem"), "paragraph", item);
                break;
        }
    }

    private static YXmlElement AppendElement(YXmlFragment parent, string node, string text)
    {
        var element = parent.InsertElement(parent.Count, node);
        if (text.Length > 0) element.InsertText(0, text);
        return element;
    }
}
