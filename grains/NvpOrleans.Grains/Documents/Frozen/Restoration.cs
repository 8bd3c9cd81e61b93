using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Grains.Documents.Canonical;
using NvpOrleans.Grains.Documents.Sections;
using NvpOrleans.Yjs;

namespace NvpOrleans.Grains.Documents.Frozen;

/// <summary>
/// Makes a section say again what it said earlier, by an edit of the service: open editors merge it like any other, and what was written
/// in between stays in the journal.
/// </summary>
internal static class Restoration
{
    /// <summary>A copy of the section as it is, changed into what it was, and the update that does it; the update is null where nothing differs.</summary>
    /// <param name="now">The section as it is; it is only read.</param>
    /// <param name="then">The same section as it was; null when it had not been opened.</param>
    /// <param name="root">The name of the root of prose.</param>
    public static (Doc Restored, byte[]? Update) Of(SectionContent now, Doc? then, string root)
    {
        var was = then ?? new Doc(0);
        if (CanonicalJson.Of(ContentHashes.FormOf(now, root)) == CanonicalJson.Of(ContentHashes.FormOf(now with { Doc = was }, root))) return (now.Doc, null);
        var restored = new Doc(Section.ServiceClientId);
        restored.Integrate(Update.Decode(now.Doc.EncodeStateAsUpdate(), DecodeLimits.Trusted));
        var before = StateVector.Decode(restored.EncodeStateVector());
        restored.Transact(_ =>
        {
            if (now.Kind == SectionKind.Prose) RestoreProse(restored.GetXmlFragment(root), was.GetXmlFragment(root));
            else if (now.Kind == SectionKind.Choices) RestoreEntries(restored.GetMap("choices"), was.GetMap("choices"), isItem: false);
            else RestoreEntries(restored.GetMap("items"), was.GetMap("items"), isItem: true);
        });
        return (restored, restored.EncodeStateAsUpdate(before));
    }

    private static void RestoreProse(YXmlFragment text, YXmlFragment was)
    {
        text.Delete(0, text.Count);
        foreach (var block in was.Children.OfType<YType>()) text.InsertCopy(text.Count, block);
        if (text.Count == 0) text.InsertElement(0, "paragraph"); // how a section starts
    }

    // Entries and cells stay, because others may be writing in them; what was added since is flagged as deleted, and its words are taken out,
    // because whoever reads the version in force is sent the whole section.
    private static void RestoreEntries(YMap entries, YMap was, bool isItem)
    {
        foreach (var (id, entry) in entries.Entries.ToList())
        {
            if (entry is not YMap cells) continue;
            var earlier = was[id] as YMap;
            foreach (var (key, cell) in cells.Entries.ToList())
            {
                if (cell is YText text) RestoreText(text, (earlier?[key] as YText)?.ToString() ?? "");
                else RestoreValue(cells, key, cell, earlier is not null ? earlier[key] : isItem && key == "deleted" ? (object)true : "");
            }
        }
    }

    private static void RestoreValue(YMap cells, string key, object? value, object? was)
    {
        if (!Equals(value, was)) cells.Set(key, was);
    }

    private static void RestoreText(YText text, string was)
    {
        if (text.ToString() == was) return;
        text.Delete(0, text.Length);
        if (was.Length > 0) text.Insert(0, was);
    }
}
