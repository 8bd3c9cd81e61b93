using Microsoft.Extensions.Options;
using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Audit;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.Overview;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Grains.Audit;
using NvpOrleans.Grains.Catalog;
using NvpOrleans.Grains.Documents;
using NvpOrleans.Planning.Access;
using Orleans.Concurrency;

namespace NvpOrleans.Grains.People;

/// <summary>
/// A person and their grants. Documents ask while grants are being changed, so calls interleave; changes take turns, and new grants
/// hold once they are stored, never before. Who is to be told of them is stored too, so that it outlives this activation.
/// </summary>
[GrainType("person"), Reentrant]
internal sealed class PersonGrain(
    [PersistentState("grants", PersonGrain.Storage)] IPersistentState<PersonGrants> stored,
    [PersistentState("watchers", PersonGrain.Storage)] IPersistentState<PersonWatchers> watchers,
    PersonaCatalog personas, CurrentRules rules, IOptions<DocumentOptions> documents, TimeProvider time)
    : Grain, IPersonGrain, IDisposable
{
    /// <summary>The name of the grain storage.</summary>
    public const string Storage = "nvp";

    // A sender repeats a command within seconds, not after a hundred others.
    private const int OperationsKept = 100;

    private readonly SemaphoreSlim _turn = new(1);
    private WatcherBook _watchers = null!;
    private Person? _person;

    private IDirectoryGrain Directory => GrainFactory.GetGrain<IDirectoryGrain>(0);

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        if (PersonId.Parse(this.GetPrimaryKeyString()) is { } id && personas.Find(id) is { } persona)
            _person = persona with { Grants = WithIds(stored.RecordExists ? stored.State.Grants : persona.Grants) };
        _watchers = new WatcherBook(watchers, WatchesFor, time);
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        _turn.Dispose();
        _watchers?.Dispose();
    }

    public Task<Person?> GetPerson() => Task.FromResult(_person);

    public async Task<Person?> Watch(DocumentId document)
    {
        if (_person is null) return null; // nobody's grants ever change, and every name that somebody makes up would be stored
        try
        {
            await _watchers.Add(document);
        }
        catch // it may have been written: only reading anew tells
        {
            DeactivateOnIdle();
            throw;
        }

        return _person;
    }

    public async Task<Answer<Person>> Carry(PersonId by, GrantCommand command)
    {
        ArgumentNullException.ThrowIfNull(command);
        await _turn.WaitAsync();
        try
        {
            return await CarryInTurn(by, command);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<Answer<Person>> CarryInTurn(PersonId by, GrantCommand command)
    {
        if (_person is not { } person) return Refusals.NotFound;
        if (await Find(by) is not { } giver) return GrantRefusals.NothingToGive;
        var operation = GrantOperation.Of(by, command);
        if (stored.State.Operations.Find(done => done.Id == operation.Id) is { } done)
        {
            if (done != operation) return GrantRefusals.OperationTaken;
            await TellOthers(person); // whoever sends again may not have been answered because somebody was not told
            return person;
        }

        var now = time.GetUtcNow();
        var decision = rules.Now.Granting.Decide(giver, person, command, now);
        if (decision.Refusal is { } refusal) return refusal;
        var stepsDown = Administrators.StepsDown(person.Grants, decision.Grants, now);
        if (stepsDown && !await Directory.StepDown(person.Id)) return GrantRefusals.LastAdministrator;
        try
        {
            // Recorded first: a change of rights that nobody can answer for must not happen.
            await GrainFactory.GetGrain<IAuditGrain>(0).Record(new AuditEntry(
                AuditKind.GrantsChanged, by, WireNames.Of(decision.As), person.Id.Value, GrantDetails.Of(command.Operation, person.Grants, decision.Grants)));
            await Store(decision.Grants, operation);
        }
        catch when (stepsDown)
        {
            await Directory.Changed(person);
            throw;
        }

        _person = person with { Grants = decision.Grants };
        await TellOthers(_person);
        return _person;
    }

    private async Task Store(IReadOnlyList<Grant> grants, GrantOperation operation)
    {
        var before = (stored.State.Grants, stored.State.Operations);
        stored.State.Grants = [.. grants];
        stored.State.Operations = [.. stored.State.Operations.TakeLast(OperationsKept - 1), operation];
        try
        {
            await stored.WriteStateAsync();
        }
        catch // it may have been written: only reading anew tells. Until then nobody hears that it was carried out.
        {
            (stored.State.Grants, stored.State.Operations) = before;
            DeactivateOnIdle();
            throw;
        }
    }

    private async Task TellOthers(Person person)
    {
        await Task.WhenAll(
        [
            Directory.Changed(person),
            .. _watchers.Now.Select(document => GrainFactory.GetDocument(document).GrantsChanged(person.Id)),
            .. rules.Now.Catalog.Catalog.ZonalCycles.Select(cycle => GrainFactory.GetGrain<IOverviewGrain>(cycle.Id).GrantsChanged(person.Id)),
        ]);
    }

    private ValueTask<Person?> Find(PersonId id) =>
        id == _person?.Id ? new(_person) : new(GrainFactory.GetGrain<IPersonGrain>(id.Value).GetPerson());

    // A document that is concerned asks again before its trust in the answer ends, and looks for that while it keeps house.
    private TimeSpan WatchesFor => 2 * (documents.Value.GrantsTrusted + documents.Value.Housekeeping);

    // Those that came with the sign-in have none. Their order stands, and with the first change it is stored.
    private static IReadOnlyList<Grant> WithIds(IReadOnlyList<Grant> grants) =>
        [.. grants.Select((grant, at) => grant.Id is null ? grant with { Id = $"{at + 1}" } : grant)];
}
