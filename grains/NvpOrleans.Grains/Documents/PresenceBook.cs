using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Abstractions.Presence;

namespace NvpOrleans.Grains.Documents;

/// <summary>Who is where now, by web node. Latest wins, nothing is kept: a node that goes takes its people with it.</summary>
internal sealed class PresenceBook
{
    private readonly Dictionary<string, IReadOnlyList<NodePerson>> _people = [];
    private readonly Dictionary<(SectionId Section, ulong Client), (Caret Caret, string Node)> _carets = [];

    /// <summary>All carets.</summary>
    public IReadOnlyList<Caret> Carets => [.. _carets.Values.Select(entry => entry.Caret)];

    /// <summary>The carets of one section.</summary>
    public IReadOnlyList<Caret> CaretsIn(SectionId section) =>
        [.. _carets.Values.Where(entry => entry.Caret.Section == section).Select(entry => entry.Caret)];

    /// <summary>The people of all nodes, each once, with all the sections they have open.</summary>
    public IEnumerable<(PersonId Person, IReadOnlyList<SectionId> Sections)> People =>
        _people.Values.SelectMany(people => people)
            .GroupBy(person => person.Person)
            .Select(group => (group.Key, (IReadOnlyList<SectionId>)[.. group.SelectMany(person => person.Sections).Distinct()]));

    /// <summary>Replaces the people of one node.</summary>
    public void SetPeople(string node, IReadOnlyList<NodePerson> people) => _people[node] = people;

    /// <summary>Takes a caret when it is newer than what is known (awareness rule: an equal clock wins when it removes).</summary>
    /// <returns>False when it is not news.</returns>
    public bool Move(string node, Caret caret)
    {
        var key = (caret.Section, caret.ClientId);
        if (_carets.TryGetValue(key, out var known)
            && !(caret.Clock > known.Caret.Clock || (caret.Clock == known.Caret.Clock && caret.State is null))) return false;
        if (caret.State is not null) _carets[key] = (caret, node);
        else if (!_carets.Remove(key)) return false;
        return true;
    }

    /// <summary>The removal that a caret's own person asks for; null when there is no such caret of theirs.</summary>
    public Caret? RemovalOf(NodeCaret caret) =>
        _carets.TryGetValue((caret.Section, caret.ClientId), out var known) && known.Caret.Person.Id == caret.Person
            ? known.Caret with { Clock = caret.Clock, State = null }
            : null;

    /// <summary>Takes out the carets that a test names.</summary>
    /// <returns>Their removals, to be told.</returns>
    public IReadOnlyList<Caret> Remove(Func<Caret, bool> isGone) => RemoveWhere((caret, _) => isGone(caret));

    /// <summary>A node is gone.</summary>
    /// <returns>The removals of its carets, to be told.</returns>
    public IReadOnlyList<Caret> RemoveNode(string node)
    {
        _people.Remove(node);
        return RemoveWhere((_, owner) => owner == node);
    }

    private List<Caret> RemoveWhere(Func<Caret, string, bool> isGone)
    {
        var gone = _carets.Values.Where(entry => isGone(entry.Caret, entry.Node)).Select(entry => entry.Caret with { State = null }).ToList();
        foreach (var caret in gone) _carets.Remove((caret.Section, caret.ClientId));
        return gone;
    }
}
