using System.Globalization;
using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Planning.Access;
using NvpOrleans.Planning.Catalog;

namespace NvpOrleans.Planning.Personas;

/// <summary>A grant as a file writes it, checked against the catalogue.</summary>
internal static class GrantEntry
{
    public static Grant Read(JsonPlace place, CatalogIndex catalog)
    {
        place.Only("role", "scope", "sections", "signsAs", "from", "until", "grantedBy");
        var grant = new Grant(
            place.Word<Role>("role"),
            ReadScope(place.Object("scope"), catalog),
            place.OptionalTexts("sections"),
            place.OptionalText("signsAs"),
            ReadDate(place, "from"),
            ReadDate(place, "until"),
            place.OptionalText("grantedBy"));
        CheckSections(place, grant, catalog.Catalog);
        CheckSignature(place, grant, catalog.Catalog);
        if (grant is { From: { } from, Until: { } until } && until <= from) place.ReportText("until must come after from");
        return grant;
    }

    private static Scope ReadScope(JsonPlace place, CatalogIndex catalog)
    {
        place.Only("kind", "names");
        var scope = new Scope(place.Word<ScopeKind>("kind"), place.OptionalTexts("names"));
        if (scope.Kind == ScopeKind.Country)
        {
            if (scope.Names.Count > 0) place.ReportText("the country has no names");
            return scope;
        }

        if (scope.Names.Count == 0) place.ReportText("names are missing");
        foreach (var name in scope.Names.Where(name => !ScopeRules.IsKnown(scope.Kind, name, catalog)))
            place.ReportText($"{RoleNames.NameOf(scope.Kind)} '{name}' is unknown");
        return scope;
    }

    private static void CheckSections(JsonPlace place, Grant grant, PlanningCatalog catalog)
    {
        var known = catalog.ZonalCycles.SelectMany(cycle => cycle.Sections).Concat(catalog.NationalCycles.SelectMany(cycle => cycle.Sections)).Select(s => s.Slug).ToHashSet();
        foreach (var section in grant.Sections.Where(s => !known.Contains(s))) place.ReportText($"section '{section}' is unknown");
        if (grant.Role == Role.Guest && !grant.IsTemporaryForNamedSections()) place.ReportText("a guest needs sections and until");
    }

    private static void CheckSignature(JsonPlace place, Grant grant, PlanningCatalog catalog)
    {
        if (grant.SignsAs is not { } office || SigningOffices.IsKnown(office, grant.Scope, catalog.Zones)) return;
        if (SigningOffices.MunicipalityOf(office) is { } municipality)
            place.ReportText($"signsAs names municipality '{municipality}', which is not in the scope");
        else place.ReportText($"signsAs '{office}' is unknown (known: {SigningOffices.List})");
    }

    private static DateTimeOffset? ReadDate(JsonPlace place, string name)
    {
        if (place.OptionalText(name) is not { Length: > 0 } text) return null;
        const string Format = "yyyy-MM-dd'T'HH:mm:ss'Z'";
        if (DateTimeOffset.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)) return date;
        place.ReportText($"{name} '{text}' must be a UTC time (2026-12-31T23:00:00Z)");
        return null;
    }
}
