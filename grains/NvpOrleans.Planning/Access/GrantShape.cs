using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Planning.Catalog;

namespace NvpOrleans.Planning.Access;

/// <summary>What a grant must be, whoever gives it: of things that exist, for a time that is not over.</summary>
internal sealed class GrantShape(CatalogIndex catalog)
{
    private const int MostNames = 200;

    private readonly HashSet<string> _planSections = SlugsOf(catalog, DocumentKind.Plan);
    private readonly HashSet<string> _nationalSections = [.. SlugsOf(catalog, DocumentKind.Phenomenon), .. SlugsOf(catalog, DocumentKind.Theme)];

    /// <summary>Why a grant cannot be given at a moment; null when it can.</summary>
    public Refusal? Objection(Grant grant, DateTimeOffset now)
    {
        if (!Enum.IsDefined(grant.Role)) return GrantRefusals.Malformed("role");
        if (!IsScope(grant)) return GrantRefusals.Malformed("scope");
        if (!AreSections(grant)) return GrantRefusals.Malformed("sections");
        if (grant.SignsAs is { } office && !SigningOffices.IsKnown(office, grant.Scope, catalog.Catalog.Zones)) return GrantRefusals.Malformed("signsAs");
        if (grant.Until is { } until && (until <= now || until <= grant.From)) return GrantRefusals.Malformed("until");
        if (grant.Role != Role.Guest) return null;
        if (grant.Sections.Count == 0) return GrantRefusals.GuestNeedsSections;
        return grant.Until is null ? GrantRefusals.GuestNeedsEnd(null) : null;
    }

    private bool IsScope(Grant grant)
    {
        var (kind, names) = (grant.Scope.Kind, grant.Scope.Names);
        if (grant.Role == Role.Administrator) return kind == ScopeKind.Country && names.Count == 0;
        if (kind == ScopeKind.Country) return names.Count == 0;
        return names.Count is > 0 and <= MostNames && AreDistinct(names) && names.All(name => ScopeRules.IsKnown(kind, name, catalog));
    }

    private bool AreSections(Grant grant)
    {
        if (grant.Sections.Count == 0) return true;
        if (grant.Role == Role.Administrator || grant.Sections.Count > MostNames || !AreDistinct(grant.Sections)) return false;
        return grant.Sections.All(slug => _planSections.Contains(slug) || (grant.Scope.Kind is ScopeKind.Phenomena or ScopeKind.Country && _nationalSections.Contains(slug)));
    }

    private static bool AreDistinct(IReadOnlyList<string> names) => names.Distinct().Count() == names.Count;

    private static HashSet<string> SlugsOf(CatalogIndex catalog, DocumentKind kind) =>
        [.. catalog.Documents.Where(document => document.Kind == kind).SelectMany(catalog.SectionsOf).Select(section => section.Slug)];
}
