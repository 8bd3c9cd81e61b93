using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Grains.Catalog;
using NvpOrleans.Grains.Documents;
using NvpOrleans.Planning.Access;

namespace NvpOrleans.Grains.People;

/// <summary>
/// All people with their grants, in memory. A person's grain tells of each change; what it could not tell (one of the two stopped
/// meanwhile) is noticed when the trust in the answers ends.
/// </summary>
[GrainType("directory")]
internal sealed class DirectoryGrain(PersonaCatalog personas, CurrentRules rules, TimeProvider time) : Grain, IDirectoryGrain
{
    private const int MostFound = 50;
    private static readonly TimeSpan Trusted = TimeSpan.FromSeconds(30);

    private readonly Dictionary<PersonId, Person> _people = [];
    private readonly HashSet<PersonId> _steppingDown = [];
    private DateTimeOffset _trustedUntil;

    public async Task<Answer<IReadOnlyList<DirectoryEntry>>> Find(PersonId by, string text)
    {
        if (await Ask(by) is not { } person || !GrantPolicy.GivesAnything(person, time.GetUtcNow())) return GrantRefusals.NothingToGive;
        await Refresh();
        return new Answer<IReadOnlyList<DirectoryEntry>>(
            [.. Everyone.Where(one => GrantLists.Matches(one, text)).Take(MostFound).Select(GrantLists.EntryOf)], null);
    }

    public async Task<IReadOnlyList<Person>> Readers(DocumentId document, SectionId section, string stage, string text) =>
        [.. (await ReadersNamed(text, document, section, stage)).Take(MostFound)];

    public async Task<IReadOnlyList<Person>> Colleagues(DocumentId document, SectionId section, string stage, string text, string organisation, OrganisationKind kind) =>
        [.. (await ReadersNamed(text, document, section, stage)).Where(one => one.Organisation == organisation && one.OrganisationKind == kind).Take(MostFound)];

    public async Task<IReadOnlyList<Person>> ConcernedBy(DocumentId plan)
    {
        if (rules.Now.Catalog.ZoneOf(plan) is not { } zone) return [];
        var now = time.GetUtcNow();
        await Refresh();
        return [.. Everyone.Where(one => one.Grants.Any(grant => grant.HoldsAt(now) && grant.Scope.Covers(zone)))];
    }

    public async Task<Answer<GrantList>> GrantsOf(PersonId by, DocumentId plan)
    {
        var book = rules.Now;
        if (book.Catalog.ZoneOf(plan) is not { } zone) return Refusals.NotFound;
        var now = time.GetUtcNow();
        if (await Ask(by) is not { } person || !GrantPolicy.SeesGrantsIn(person, zone, now)) return new Refusal(RefusalCode.Forbidden, "no-access");
        await Refresh();
        return book.GrantLists.Of(person, zone, _people, now);
    }

    public async Task<Answer<GrantList>> Grants(PersonId by, GrantFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var now = time.GetUtcNow();
        if (await Ask(by) is not { } person || !GrantPolicy.GivesAll(person, now)) return new Refusal(RefusalCode.Forbidden, "role-reads");
        await Refresh();
        return rules.Now.GrantLists.Of(person, filter, _people, now);
    }

    public async Task<Answer<IReadOnlyList<Person>>> Everybody(PersonId by)
    {
        if (await Ask(by) is not { } person || !GrantPolicy.GivesAll(person, time.GetUtcNow())) return new Refusal(RefusalCode.Forbidden, "role-reads");
        await Refresh();
        return new Answer<IReadOnlyList<Person>>([.. Everyone], null);
    }

    public Task Changed(Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        _people[person.Id] = person;
        _steppingDown.Remove(person.Id);
        return Task.CompletedTask;
    }

    public async Task<bool> StepDown(PersonId administrator)
    {
        _trustedUntil = default; // the one answer that must be right
        await Refresh();
        var now = time.GetUtcNow();
        if (!_people.Values.Any(one => one.Id != administrator && !_steppingDown.Contains(one.Id) && Administrators.IsLasting(one.Grants, now))) return false;
        _steppingDown.Add(administrator);
        return true;
    }

    private IEnumerable<Person> Everyone => _people.Values.OrderBy(person => person.Name, StringComparer.OrdinalIgnoreCase).ThenBy(person => person.Id.Value, StringComparer.Ordinal);

    private async Task<IEnumerable<Person>> ReadersNamed(string text, DocumentId document, SectionId section, string stage)
    {
        var (access, now) = (rules.Now.Access, time.GetUtcNow());
        await Refresh();
        return Everyone.Where(one => one.Name.Contains(text.Trim(), StringComparison.OrdinalIgnoreCase) && access.Of(one, document, section, stage, now).ReadsDrafts);
    }

    private async Task Refresh()
    {
        if (time.GetUtcNow() < _trustedUntil) return;
        foreach (var person in (await Task.WhenAll(personas.All.Select(persona => Ask(persona.Id)))).OfType<Person>()) _people[person.Id] = person;
        _trustedUntil = time.GetUtcNow() + Trusted;
    }

    private Task<Person?> Ask(PersonId id) => GrainFactory.GetGrain<IPersonGrain>(id.Value).GetPerson();
}
