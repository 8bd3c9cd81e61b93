using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Abstractions.Presence;

namespace NvpOrleans.Grains.Documents;

/// <summary>The people around the document: nodes, participants, carets, and rights that change under them.</summary>
internal abstract partial class CoEditedGrain
{
    private readonly Dictionary<PersonId, (IReadOnlyList<(SectionId Section, SectionAccess Access)> Rights, DateTimeOffset At)> _told = [];
    private string _toldParticipants = "";

    public Task<AudienceSubscription> Subscribe(string node, IDocumentAudience audience, long since)
    {
        // A node may ask before its first reader is let in, so an unknown document is an empty one here.
        if (!_exists) return Task.FromResult(new AudienceSubscription(new AudienceBatch(Document, Guid.Empty, 0, 0, [], [], [], [], [], null), true));
        var isNew = !_audience.Serves(node, audience);
        return Task.FromResult(new AudienceSubscription(
            _audience.Subscribe(node, audience, since, _presence.Carets, Participants(), NoticesAfter(since)), isNew));
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

        if (!_audience.Serves(node)) return Guid.Empty; // it was lost meanwhile, and its people with it
        if (presence.People is { } people)
        {
            _presence.SetPeople(node, people);
            PublishParticipants();
        }

        _audience.Publish([.. presence.Carets.Select(Stamp).OfType<Caret>().Where(caret => _presence.Move(node, caret))]);
        return _audience.Activation;
    }

    public async Task GrantsChanged(PersonId person)
    {
        if (!_exists) return;
        await _people.Refresh(person);
        await ApplyAccess([person]);
    }

    /// <summary>Adds who it is, after checking that the client id is theirs and that they may read there.</summary>
    private Caret? Stamp(NodeCaret caret)
    {
        if (caret.State is { } state && System.Text.Encoding.UTF8.GetByteCount(state) > CaretLimits.MaxStateBytes) return null;
        if (caret.ClientId > CaretLimits.MaxNumber || caret.Clock is < 0 or > (long)CaretLimits.MaxNumber) return null;
        if (caret.State is null) return _presence.RemovalOf(caret);
        if (_sections.Find(caret.Section) is not { } section) return null;

        // After a replay nothing is reserved until somebody opens the section again; the text tells whose ids have written.
        section.Load(Time.GetUtcNow());
        if (!section.Clients.TryReserve(caret.ClientId, caret.Person.Value)) return null;
        return _people.Known(caret.Person) is { } person && AccessOf(person, caret.Section).ReadsDrafts
            ? new Caret(caret.Section, caret.ClientId, caret.Clock, caret.State, BadgeOf(person))
            : null;
    }

    private List<Participant> Participants() =>
        [.. _presence.People
            .Select(entry => (Person: _people.Known(entry.Person), entry.Sections))
            .Where(entry => entry.Person is not null && Reads(entry.Person)) // who may read nothing is not here
            .OrderBy(entry => entry.Person!.Name, StringComparer.Ordinal)
            .Select(entry => new Participant(BadgeOf(entry.Person!), entry.Sections))];

    /// <summary>The participants as somebody may see them who reads these sections: the others are not even named.</summary>
    private List<Participant> ParticipantsFor(IReadOnlyList<SectionInfo> sections)
    {
        var readable = sections.Select(info => info.Section).ToHashSet();
        return Participants().ConvertAll(entry => entry with { Sections = [.. entry.Sections.Where(readable.Contains)] });
    }

    private void PublishParticipants()
    {
        var participants = Participants();
        var fingerprint = string.Join('\n', participants.Select(entry => $"{entry.Person} {string.Join(',', entry.Sections)}"));
        if (fingerprint == _toldParticipants) return;
        _toldParticipants = fingerprint;
        _audience.Publish(participants);
    }

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
        PublishParticipants();
    }

    /// <summary>Tells every node what these people may do now; ends when nothing more reaches them than that.</summary>
    private Task ApplyAccess(IReadOnlyCollection<PersonId> people)
    {
        var changes = people.Select(id => new PersonAccess(id, _people.Known(id) is { } person ? SectionsFor(person) : [])).ToList();
        foreach (var (id, sections) in changes)
        {
            var readable = sections.Select(info => info.Section).ToHashSet();
            _told[id] = ([.. sections.Select(info => (info.Section, info.Access))], Time.GetUtcNow());
            _audience.Publish(_presence.Remove(caret => caret.Person.Id == id && !readable.Contains(caret.Section)));
        }

        PublishParticipants();
        return Task.WhenAll(changes.Select(_audience.Publish));
    }

    /// <summary>Everyone who has been told of rights, or will feel them.</summary>
    private HashSet<PersonId> Everyone => [.. PeopleHere, .. _told.Keys];

    /// <summary>Those who have a section open that they may read.</summary>
    private protected List<Person> PeopleReading =>
        [.. _presence.People
            .Where(entry => _people.Known(entry.Person) is { } person && entry.Sections.Any(section => AccessOf(person, section).CanRead))
            .Select(entry => _people.Known(entry.Person)!)];

    private HashSet<PersonId> PeopleHere => [.. _presence.People.Select(entry => entry.Person)];

    /// <summary>Grants begin and end with the clock, and a call that told of one may have been lost: look again now and then.</summary>
    private async Task RefreshPresentPeople()
    {
        var present = PeopleHere;
        var changed = new List<PersonId>();
        foreach (var id in present)
        {
            var person = await _people.Find(id);
            var rights = person is null ? [] : RightsOf(person);
            if (!_told.TryGetValue(id, out var told)) _told[id] = (rights, Time.GetUtcNow());
            else if (!told.Rights.SequenceEqual(rights)) changed.Add(id);
        }

        if (changed.Count > 0) await ApplyAccess(changed);
        ForgetWhoLeft(present);
    }

    private void NoteTold(Person person) => _told.TryAdd(person.Id, (RightsOf(person), Time.GetUtcNow()));

    // Whoever was let in a moment ago is here once their node has said so; until then what they were told is what a change is seen by.
    private void ForgetWhoLeft(HashSet<PersonId> present)
    {
        var before = Time.GetUtcNow() - Options.NodeExpiry;
        var kept = _told.Where(told => told.Value.At >= before).Select(told => told.Key).Concat(present).ToHashSet();
        _people.Forget(kept);
        foreach (var gone in _told.Keys.Where(id => !kept.Contains(id) && _people.Known(id) is null).ToList()) _told.Remove(gone);
    }
}
