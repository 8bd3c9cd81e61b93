using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Planning.Access;
using NvpOrleans.Planning.Catalog;

namespace NvpOrleans.Planning.Replacing;

/// <summary>
/// What grants would lose by another catalogue: an area, office or phenomenon that they name, or the municipality whose mayor their holder
/// signs as; and what they would reach that nobody gave: another subject under a number that they name. No fault of the file: offices and municipalities do get other names. But whoever renames one is to know who has to be
/// given a new right.
/// </summary>
public static class GrantLosses
{
    /// <summary>A sentence for whatever a grant that has not ended loses, and for each number that comes to name something else.</summary>
    /// <param name="file">The file that would bring it about.</param>
    /// <param name="people">Everybody with all their grants.</param>
    /// <param name="before">The catalogue before; null when it is not known, and then everything counts that does not exist afterwards.</param>
    /// <param name="after">The catalogue afterwards.</param>
    /// <param name="now">The moment (UTC).</param>
    public static IReadOnlyList<DataProblem> Of(string file, IEnumerable<Person> people, CatalogIndex? before, CatalogIndex after, DateTimeOffset now) =>
    [
        .. people.SelectMany(person => person.Grants, (person, grant) => (Person: person, Grant: grant))
            .Where(held => held.Grant.Until is null || now < held.Grant.Until)
            .SelectMany(held => Numbers(file, held.Person, held.Grant, before, after).Append(Of(file, held.Person, held.Grant, before, after)))
            .OfType<DataProblem>(),
    ];

    // Rights name numbers without their cycle, so they reach what another cycle calls by the same number.
    private static IEnumerable<DataProblem> Numbers(string file, Person person, Grant grant, CatalogIndex? before, CatalogIndex after) =>
        from number in (grant.Scope.Kind == ScopeKind.Phenomena ? grant.Scope.Names : []).Concat(grant.Sections.Select(PhenomenonSections.NumberOf).OfType<string>()).Distinct()
        where before?.IsPhenomenon(number) ?? false
        let cycles = after.CyclesWithAnother(number, before!)
        where cycles.Count > 0
        select new DataProblem(file, null, null, ProblemWords.Of("grant-number", [("person", person.Name), ("value", number), ("cycle", string.Join(", ", cycles))]));

    private static DataProblem? Of(string file, Person person, Grant grant, CatalogIndex? before, CatalogIndex after)
    {
        var gone = grant.Scope.Names.Where(name => !ScopeRules.IsKnown(grant.Scope.Kind, name, after) && (before is null || ScopeRules.IsKnown(grant.Scope.Kind, name, before))).ToList();
        if (gone.Count > 0) return Warning("grant-scope", string.Join(", ", gone));
        var losesOffice = grant.SignsAs is { } office && !SigningOffices.IsKnown(office, grant.Scope, after.Catalog.Zones)
            && (before is null || SigningOffices.IsKnown(office, grant.Scope, before.Catalog.Zones));
        return losesOffice ? Warning("grant-office", SigningOffices.MunicipalityOf(grant.SignsAs!) ?? grant.SignsAs!) : null;

        DataProblem Warning(string word, string value) => new(file, null, null, ProblemWords.Of(word, [("person", person.Name), ("value", value)]));
    }

    /// <summary>The sentence for those that a list does not show.</summary>
    /// <param name="file">The file.</param>
    /// <param name="count">How many.</param>
    public static DataProblem More(string file, int count) => new(file, null, null, ProblemWords.Of("grants-more", [("count", count)]));
}
