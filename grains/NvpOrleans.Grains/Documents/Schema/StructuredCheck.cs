using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Yjs;

namespace NvpOrleans.Grains.Documents.Schema;

/// <summary>One update held against the rules of a structured section.</summary>
/// <param name="rules">The rules.</param>
/// <param name="root">The entries as they are.</param>
/// <param name="update">The update.</param>
internal sealed class StructuredCheck(StructuredRules rules, YMap root, Update update)
{
    private readonly HashSet<string> _entries = [];
    private readonly HashSet<(string Entry, string Cell)> _set = [];
    private readonly HashSet<(string Entry, string Cell)> _cleared = [];
    private readonly Dictionary<(string Entry, string Cell), int> _added = [];

    public Refusal? Run(IEnumerable<NewContent> contents)
    {
        foreach (var content in contents)
            if (Check(content) is { } objection) return objection;

        if (_entries.Any(entry => rules.Cells.Keys.Any(cell => !_set.Contains((entry, cell))))) return Refusals.OutsideSchema("cell");
        if (_cleared.Any(cell => !_set.Contains(cell)) || DeletesACell()) return Refusals.OutsideSchema("deletion");
        return _entries.Count > 0 && root.Count + _entries.Count > rules.Entries.Maximum
            ? Refusals.TooLarge("entries", root.Count + _entries.Count, rules.Entries.Maximum)
            : null;
    }

    private Refusal? Check(NewContent content)
    {
        if (content.State == PlaceState.Gone || content.Kind is ContentKind.Gc or ContentKind.Skip) return null;
        if (content.State == PlaceState.Unknown || content.Parent is not { } parent) return Refusals.OutsideSchema("place");
        if (parent.RootName is { } name) return name == rules.Root ? CheckEntry(content) : Refusals.OutsideSchema("root");
        if (parent is { Kind: TypeKind.Map, Key: { } entry, Parent.RootName: not null }) return CheckCell(entry, content);
        return parent is { Kind: TypeKind.Text, Key: { } cell, Parent.Key: { } owner } ? CheckText((owner, cell), content) : Refusals.OutsideSchema("type");
    }

    private Refusal? CheckEntry(NewContent content)
    {
        // A tombstone under a key is a deletion too.
        if (content is not { Key: { } entry, Kind: ContentKind.Type, TypeKind: TypeKind.Map } || IsDeleted(content.Id)) return Refusals.OutsideSchema("entry");
        return !rules.Entries.AreSeeded && rules.Entries.Allows(entry) && !root.ContainsKey(entry) && _entries.Add(entry)
            ? null
            : Refusals.OutsideSchema("entry");
    }

    private Refusal? CheckCell(string entry, NewContent content)
    {
        if (content.Key is not { } cell || !rules.Cells.TryGetValue(cell, out var rule)) return Refusals.OutsideSchema("cell");
        if (rule.IsText)
        {
            return content is { Kind: ContentKind.Type, TypeKind: TypeKind.Text } && !IsDeleted(content.Id) && _entries.Contains(entry) && _set.Add((entry, cell))
                ? null
                : Refusals.OutsideSchema("cell");
        }

        if (content.Kind == ContentKind.Deleted || IsDeleted(content.Id))
        {
            _cleared.Add((entry, cell)); // an earlier value, when a later one comes with it
            return null;
        }

        _set.Add((entry, cell));
        return content.Kind == ContentKind.Any && content.Values is [var value] && rule.Allows(value) ? null : Refusals.OutsideSchema("value");
    }

    private Refusal? CheckText((string Entry, string Cell) place, NewContent content)
    {
        if (content.Key is not null) return Refusals.OutsideSchema("attribute");
        if (content.Kind == ContentKind.Deleted) return null;
        if (content.Kind != ContentKind.String) return Refusals.OutsideSchema(content.Kind == ContentKind.Format ? "mark" : "content");
        if (!rules.Cells.TryGetValue(place.Cell, out var rule)) return Refusals.OutsideSchema("cell");
        var added = _added[place] = _added.GetValueOrDefault(place) + (int)content.Length;
        return added > rule.Maximum ? Refusals.TooLarge("characters", added, rule.Maximum) : null;
    }

    // Entries and cells stay: what is removed is flagged or emptied, so that nobody's writing in it is lost. A value may only make way for another.
    private bool DeletesACell() =>
        !update.DeleteSet.IsEmpty && root.Entries.Any(entry =>
            IsDeleted(root.IdOf(entry.Key)) || (entry.Value is YMap cells && DeletesACell(entry.Key, cells)));

    // By the names that the rules know: to enumerate what each of thousands of entries holds would cost more than the update does.
    private bool DeletesACell(string entry, YMap cells) =>
        rules.Cells.Keys.Any(cell => IsDeleted(cells.IdOf(cell)) && !_set.Contains((entry, cell)));

    private bool IsDeleted(Id? id) => id is { } deleted && update.DeleteSet.Contains(deleted);
}
