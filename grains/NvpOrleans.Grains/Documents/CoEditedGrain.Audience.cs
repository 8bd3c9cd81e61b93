using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Abstractions.Presence;

namespace NvpOrleans.Grains.Documents;

/// <summary>The people around the document: nodes, participants, carets, and rights that change under them.</summary>
internal abstract partial class CoEditedGrain
{
    private const int MaxCaretBytes = 4096;

    private readonly Dictionary<PersonId, IReadOnlyList<SectionInfo>> _told = [];

    public Task<AudienceSubscription> Subscribe(string node, IDocumentAudience audience, long since)
    {
        // A node may ask before its first reader is let in, so an unknown document is an empty one here.
        if (!_exists) return Task.FromResult(new AudienceSubscription(new AudienceBatch(Document, Guid.Empty, 0, 0, [], [], [], [], []), true));
        var isNew = !_audience.Serves(node, audience);
        return Task.FromResult(new AudienceSubscription(
            _audience.Subscribe(node, audience, since, _presence.Carets, Participants()), isNew));
    }

    public Task Unsubscribe(string node)
    {
        if (!_exists) return Task.CompletedTask;
        _audience.Unsubscribe(node);
        OnNodeGone(node, null);
        return Task.CompletedTask;
    }

    public async Task<Guid> Report(string node, NodePresence presence)
    {
        if (!_exists || !_audience.Serves(node)) return Guid.Empty; // it subscribes anew, and then tells all it has
        foreach (var person in presence.Carets.Select(caret => caret.Person).Concat(presence.People?.Select(entry => entry.Person) ?? []).Distinct())
            await _people.Find(person);

        if (presence.People is { } people)
        {
            _presence.SetPeople(node, people);
            _audience.Publish(Participants());
        }

        _audience.Publish([.. presence.Carets.Select(Stamp).OfType<Caret>().Where(caret => _presence.Move(node, caret))]);
        return _audience.Activation;
    }

    public async Task GrantsChanged(PersonId person)
    {
        if (!_exists) return;
        await _people.Refresh(person);
        await ApplyAccess(person);
    }

    /// <summary>Adds who it is, after checking that the client id is theirs and that they may read there.</summary>
    private Caret? Stamp(NodeCaret caret)
    {
        if (caret.State is { } state && System.Text.Encoding.UTF8.GetByteCount(state) > MaxCaretBytes) return null;
        if (_sections.Find(caret.Section) is not { } section || !section.Clients.IsHeldBy(caret.ClientId, caret.Person.Value)) return null;
        return _people.Known(caret.Person) is { } person && AccessOf(person, caret.Section).CanRead
            ? new Caret(caret.Section, caret.ClientId, caret.Clock, caret.State, BadgeOf(person))
            : null;
    }

    private List<Participant> Participants() =>
        [.. _presence.People
            .Select(entry => (Person: _people.Known(entry.Person), entry.Sections))
            .Where(entry => entry.Person is not null)
            .OrderBy(entry => entry.Person!.Name, StringComparer.Ordinal)
            .Select(entry => new Participant(BadgeOf(entry.Person!), entry.Sections))];

    private PersonBadge BadgeOf(Person person)
    {
        var now = Time.GetUtcNow();
        var role = person.Grants.FirstOrDefault(grant => grant.HoldsAt(now))?.Role ?? Role.Guest;
        return new PersonBadge(person.Id, person.Name, person.Organisation, person.OrganisationKind, WireNames.Of(role));
    }

    private void OnNodeGone(string node, Exception? failure)
    {
        if (failure is not null)
        {
            Log.NodeLost(_log, failure, Document.ToString(), node);
            _services.Instruments.OnNodeLost();
        }

        _audience.Publish(_presence.RemoveNode(node));
        _audience.Publish(Participants());
    }

    /// <summary>Tells every node what the person may do now; ends when nothing more reaches them than that.</summary>
    private async Task ApplyAccess(PersonId id)
    {
        var sections = _people.Known(id) is { } person ? SectionsFor(person) : [];
        var readable = sections.Select(section => section.Section).ToHashSet();
        _told[id] = sections;
        _audience.Publish(_presence.Remove(caret => caret.Person.Id == id && !readable.Contains(caret.Section)));
        await _audience.Publish(new PersonAccess(id, sections));
    }

    /// <summary>Grants begin and end with the clock, and a restarted person grain has forgotten us: look again now and then.</summary>
    private async Task RefreshPresentPeople()
    {
        var present = _presence.People.Select(entry => entry.Person).ToHashSet();
        foreach (var id in present)
        {
            var person = await _people.Find(id);
            var sections = person is null ? [] : SectionsFor(person);
            if (!_told.TryGetValue(id, out var told)) _told[id] = sections;
            else if (!AccessEquals(told, sections)) await ApplyAccess(id);
        }

        foreach (var gone in _told.Keys.Where(id => !present.Contains(id)).ToList()) _told.Remove(gone);
        _people.Forget(present);
    }

    private static bool AccessEquals(IReadOnlyList<SectionInfo> left, IReadOnlyList<SectionInfo> right) =>
        left.Select(info => (info.Section, info.Access)).SequenceEqual(right.Select(info => (info.Section, info.Access)));
}
