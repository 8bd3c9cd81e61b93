using Microsoft.Extensions.Options;
using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Audit;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Grains.Audit;
using NvpOrleans.Grains.Documents;
using Orleans.Concurrency;

namespace NvpOrleans.Grains.People;

/// <summary>
/// A person and their grants. Documents ask while grants are being changed, so calls interleave; new grants hold once they are
/// stored, never before.
/// </summary>
[GrainType("person"), Reentrant]
internal sealed class PersonGrain(
    [PersistentState("grants", PersonGrain.Storage)] IPersistentState<PersonGrants> stored,
    PersonaCatalog personas, IOptions<DocumentOptions> documents, TimeProvider time)
    : Grain, IPersonGrain
{
    /// <summary>The name of the grain storage.</summary>
    public const string Storage = "nvp";

    private readonly Dictionary<DocumentId, DateTimeOffset> _watchers = [];
    private Person? _person;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var persona = PersonId.Parse(this.GetPrimaryKeyString()) is { } id ? personas.Find(id) : null;
        _person = persona is not null && stored.RecordExists ? persona with { Grants = [.. stored.State.Grants] } : persona;
        return Task.CompletedTask;
    }

    public Task<Person?> GetPerson() => Task.FromResult(_person);

    public Task<Person?> Watch(DocumentId document)
    {
        _watchers[document] = time.GetUtcNow() + WatchesFor;
        return Task.FromResult(_person);
    }

    public async Task<Answer<Person>> SetGrants(PersonId by, IReadOnlyList<Grant> grants)
    {
        if (_person is not { } person) return new Refusal(RefusalCode.NotFound);
        if (!await IsAdministrator(by)) return new Refusal(RefusalCode.Forbidden, "role-reads");

        // Recorded first: a change of rights that nobody can answer for must not happen.
        await GrainFactory.GetGrain<IAuditGrain>(0).Record(new AuditEntry(
            AuditKind.GrantsChanged, by, WireNames.Of(Role.Administrator), person.Id.Value, GrantDetails.Of(person.Grants, grants)));
        stored.State.Grants = [.. grants];
        await stored.WriteStateAsync();
        _person = person with { Grants = [.. grants] };
        ForgetWatchers();
        await Task.WhenAll(_watchers.Keys.Select(document => GrainFactory.GetDocument(document).GrantsChanged(person.Id)));
        return _person;
    }

    // A document that is concerned asks again before its trust in the answer ends, and looks for that while it keeps house.
    private TimeSpan WatchesFor => 2 * (documents.Value.GrantsTrusted + documents.Value.Housekeeping);

    // Telling a document wakes it; those that have not asked for long would only be woken to hear of somebody who has left.
    private void ForgetWatchers()
    {
        var now = time.GetUtcNow();
        foreach (var gone in _watchers.Where(watcher => watcher.Value < now).Select(watcher => watcher.Key).ToList()) _watchers.Remove(gone);
    }

    private async Task<bool> IsAdministrator(PersonId id)
    {
        var person = id == _person?.Id ? _person : await GrainFactory.GetGrain<IPersonGrain>(id.Value).GetPerson();
        return person is not null && person.Grants.Any(grant => grant.Role == Role.Administrator && grant.HoldsAt(time.GetUtcNow()));
    }
}
