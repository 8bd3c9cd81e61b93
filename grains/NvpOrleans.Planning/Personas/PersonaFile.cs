using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Planning.Catalog;

namespace NvpOrleans.Planning.Personas;

/// <summary>The ready-made people of a development installation. All of them are invented.</summary>
public static class PersonaFile
{
    /// <summary>The name of the file.</summary>
    public const string Name = "personas.json";

    /// <summary>The people that come with the service, checked against the catalogue that comes with it.</summary>
    public static IReadOnlyList<Person> LoadEmbedded()
    {
        using var text = EmbeddedData.Open(Name);
        return Load(text, PlanningCatalogFile.LoadEmbedded());
    }

    /// <summary>Reads people from a file, in its order.</summary>
    /// <exception cref="CatalogFormatException">Something is wrong; all that was found is listed.</exception>
    public static IReadOnlyList<Person> Load(TextReader text, CatalogIndex catalog)
    {
        var problems = new ProblemList();
        var people = new List<Person>();
        foreach (var place in JsonPlace.Read(Name, text, problems).Items())
        {
            var person = ReadPerson(place, catalog);
            if (people.Any(p => p.Id == person.Id)) place.ReportText($"id '{person.Id}' stands twice");
            foreach (var by in person.Grants.Select(g => g.GrantedBy).Where(by => by is not null && people.All(p => p.Id.Value != by)))
                place.ReportText($"grantedBy '{by}' is nobody before this person");
            people.Add(person);
        }

        problems.ThrowIfAny();
        return people;
    }

    private static Person ReadPerson(JsonPlace place, CatalogIndex catalog)
    {
        place.Only("id", "name", "organisation", "organisationKind", "mail", "grants");
        var id = place.Text("id");
        if (id.Length > 0 && PersonId.Parse(id) is null) place.ReportText($"id '{id}' must be at most 64 of a-z, 0-9, dot, hyphen and underscore");
        IReadOnlyList<Grant> grants = [.. place.Items("grants").Select(grant => GrantEntry.Read(grant, catalog))];
        if (grants.Count == 0) place.ReportText("has no grants");
        return new Person(
            new PersonId(id), place.Text("name"), place.Text("organisation"), place.Word<OrganisationKind>("organisationKind"), grants, place.OptionalText("mail"));
    }
}
