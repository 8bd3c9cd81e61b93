using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.Comments;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.Plans;
using NvpOrleans.Grains.Documents.Canonical;
using NvpOrleans.Yjs;

namespace NvpOrleans.Grains.Documents.Comments;

/// <summary>The remarks that all who read their section read, with where they stand in a text, in the order of that text.</summary>
/// <param name="root">The name of the root of prose.</param>
/// <param name="sections">The sections of the document, in its order.</param>
/// <param name="kindOf">What a section holds; null for one that the document no longer has.</param>
/// <param name="docOf">The text of a section; null for one that was never opened, and for one of which text was erased.</param>
internal sealed class RemarkReader(string root, IEnumerable<SectionId> sections, Func<SectionId, SectionKind?> kindOf, Func<SectionId, Doc?> docOf)
{
    private readonly List<SectionId> _order = [.. sections];
    private readonly Dictionary<SectionId, ProseText> _texts = [];

    public IReadOnlyList<PlanRemark> Read(ContentForm said) =>
    [
        .. said.Threads.Where(thread => thread.Audience == CommentAudience.Plan)
            .Select(thread => (Thread: thread, Found: FindIn(thread.Anchor)))
            .OrderBy(remark => _order.IndexOf(remark.Thread.Anchor.Section)).ThenBy(remark => remark.Found.At) // stable: what stands alike stays in the order in which it was said
            .Select(remark => RemarkOf(remark.Thread, remark.Found, said.Overridden)),
    ];

    private static PlanRemark RemarkOf(CommentThread thread, Found found, IReadOnlyDictionary<string, string> overridden) => new(
        thread.Anchor.Section, thread.Anchor.Item, thread.Anchor.Field, found.Titles, found.IsKnown ? thread.Anchor.Quote?.Text : null, found.Place,
        thread.Kind, thread.Replacement, thread.State, overridden.GetValueOrDefault(thread.Id.ToString("n")),
        [.. thread.Entries.Select(entry => new RemarkEntry(entry.Act, entry.By.Organisation, entry.By.OrganisationKind, entry.At, entry.Text, entry.AmendedAt))]);

    private Found FindIn(CommentAnchor anchor)
    {
        if (docOf(anchor.Section) is not { } doc) return new Found(anchor is { Item: null, Range: null } ? RemarkPlace.Whole : RemarkPlace.Gone) { IsKnown = false };
        if (anchor.Item is { } item) return FindRow(doc, kindOf(anchor.Section), item);
        if (anchor is not { Range: { } range, Quote: { } quote }) return new Found(RemarkPlace.Whole);
        if (!_texts.TryGetValue(anchor.Section, out var text)) _texts[anchor.Section] = text = ProseText.Of(doc.GetXmlFragment(root));
        if (CommentFinder.Find(doc, text, range, quote) is not { } place) return new Found(RemarkPlace.Gone) { At = text.Text.Length };
        return new Found(place.IsEdited ? RemarkPlace.Edited : RemarkPlace.Same) { At = place.Start };
    }

    private static Found FindRow(Doc doc, SectionKind? kind, string item)
    {
        var rows = doc.GetMap(kind == SectionKind.Choices ? "choices" : "items");
        if (rows[item] is not YMap row) return new Found(RemarkPlace.Gone);
        const string Title = "title@";
        var titles = row.Entries
            .Where(cell => cell.Key.StartsWith(Title, StringComparison.Ordinal) && cell.Value is YText { Length: > 0 })
            .ToDictionary(cell => cell.Key[Title.Length..], cell => cell.Value!.ToString()!);
        return new Found(row["deleted"] is true ? RemarkPlace.Gone : RemarkPlace.Whole) { Titles = titles };
    }

    private sealed record Found(RemarkPlace Place)
    {
        /// <summary>Where in its section; what has no words of its own comes first.</summary>
        public int At { get; init; } = -1;

        public IReadOnlyDictionary<string, string> Titles { get; init; } = new Dictionary<string, string>();

        /// <summary>False where the text is not there to be read: then nothing of it is quoted either.</summary>
        public bool IsKnown { get; init; } = true;
    }
}
