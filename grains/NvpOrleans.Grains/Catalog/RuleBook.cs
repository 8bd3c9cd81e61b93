using NvpOrleans.Grains.People;
using NvpOrleans.Planning.Access;
using NvpOrleans.Planning.Catalog;
using NvpOrleans.Planning.Overview;
using NvpOrleans.Planning.Seeds;

namespace NvpOrleans.Grains.Catalog;

/// <summary>One catalogue and the rules that read it. Immutable: whoever takes it in hand once works with one world to the end.</summary>
internal sealed class RuleBook
{
    public RuleBook(CatalogIndex catalog, int guestDays)
    {
        Catalog = catalog;
        Access = new DocumentAccess(catalog);
        Granting = new GrantPolicy(catalog, guestDays);
        GrantLists = new GrantLists(Granting, catalog);
        Overview = new OverviewAccess(catalog, Access);
        Seeds = new SectionSeeds(catalog);
    }

    public CatalogIndex Catalog { get; }

    public DocumentAccess Access { get; }

    public GrantPolicy Granting { get; }

    public GrantLists GrantLists { get; }

    public OverviewAccess Overview { get; }

    public SectionSeeds Seeds { get; }
}
