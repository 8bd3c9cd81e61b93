using NvpOrleans.Abstractions.People;
using Orleans.Concurrency;

namespace NvpOrleans.Grains.People;

/// <inheritdoc cref="IPersonaGrain"/>
[GrainType("personas"), StatelessWorker]
internal sealed class PersonaGrain(PersonaCatalog personas) : Grain, IPersonaGrain
{
    public Task<IReadOnlyList<Person>> List() => Task.FromResult(personas.All);
}
