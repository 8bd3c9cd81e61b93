using NvpOrleans.Abstractions.People;

namespace NvpOrleans.Web.Hosting;

/// <summary>Names for the person ids in an answer.</summary>
internal static class PersonNames
{
    /// <summary>The names by id; somebody whom the service no longer knows has none.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> NamesOf(this IGrainFactory grains, IEnumerable<PersonId> ids)
    {
        var people = await Task.WhenAll(ids.Distinct().Select(id => grains.GetGrain<IPersonGrain>(id.Value).GetPerson()));
        return people.OfType<Person>().ToDictionary(person => person.Id.Value, person => person.Name);
    }
}
