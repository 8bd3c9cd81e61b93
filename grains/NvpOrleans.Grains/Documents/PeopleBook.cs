using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;

namespace NvpOrleans.Grains.Documents;

/// <summary>
/// The people a document has to do with, so that the hot path needs no call. The person grain tells of changed grants at once,
/// also when it restarted meanwhile; what it could not tell is noticed when the trust in an answer ends.
/// </summary>
internal sealed class PeopleBook(IGrainFactory grains, DocumentId document, TimeSpan trusted, TimeProvider time)
{
    private readonly Dictionary<PersonId, (Person? Person, DateTimeOffset Until, long Ticket)> _people = [];
    private long _tickets;

    /// <summary>The person as last heard of; null when unknown to the service or not asked for yet.</summary>
    public Person? Known(PersonId id) => _people.GetValueOrDefault(id).Person;

    /// <summary>The person, asked for when there is no answer that is still trusted.</summary>
    public ValueTask<Person?> Find(PersonId id) =>
        _people.TryGetValue(id, out var known) && known.Until > time.GetUtcNow() ? new(known.Person) : new(Refresh(id));

    /// <summary>Asks the person grain.</summary>
    public async Task<Person?> Refresh(PersonId id)
    {
        var ticket = ++_tickets;
        var person = await grains.GetGrain<IPersonGrain>(id.Value).Watch(document);

        // Answers may overtake each other; one that was asked for earlier must not undo a change of grants.
        if (_people.TryGetValue(id, out var known) && known.Ticket > ticket) return known.Person;
        _people[id] = (person, time.GetUtcNow() + trusted, ticket);
        return person;
    }

    /// <summary>Forgets people whose answers are no longer trusted and who are not to be kept.</summary>
    public void Forget(IReadOnlySet<PersonId> kept)
    {
        var now = time.GetUtcNow();
        foreach (var id in _people.Where(entry => entry.Value.Until <= now && !kept.Contains(entry.Key)).Select(entry => entry.Key).ToList())
            _people.Remove(id);
    }
}
