using Microsoft.Extensions.Options;
using NvpOrleans.Grains.People;
using NvpOrleans.Planning.Catalog;

namespace NvpOrleans.Grains.Catalog;

/// <summary>
/// The rules that this silo goes by now. An administrator's files change them by one assignment, so a caller takes them once and
/// keeps what it took: a call of a small grain for its length, a document for the life of its activation.
/// </summary>
internal sealed class CurrentRules(IOptions<GrantOptions> grants)
{
    private volatile RuleBook _now = new(PlanningCatalogFile.LoadEmbedded(), grants.Value.GuestDays);

    public RuleBook Now => _now;

    public void Use(CatalogIndex catalog) => _now = new RuleBook(catalog, grants.Value.GuestDays);
}
