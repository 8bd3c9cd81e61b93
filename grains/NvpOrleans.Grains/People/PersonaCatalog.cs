using NvpOrleans.Abstractions.People;

namespace NvpOrleans.Grains.People;

/// <summary>The ready-made people of a development installation; empty everywhere else.</summary>
internal sealed class PersonaCatalog(IReadOnlyList<Person> personas)
{
    private readonly Dictionary<PersonId, Person> _byId = personas.ToDictionary(persona => persona.Id);

    public IReadOnlyList<Person> All => personas;

    public Person? Find(PersonId id) => _byId.GetValueOrDefault(id);
}
