using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Planning.Catalog;
using NvpOrleans.Planning.Stages;

namespace NvpOrleans.Planning.Access;

/// <summary>The one door to the rules of access: what a person may do with a section of a document at a stage and a moment.</summary>
public sealed class DocumentAccess(CatalogIndex catalog)
{
    /// <summary>The best that the person's grants give. Denied for what does not exist and for a stage that is none.</summary>
    /// <param name="person">The person with all grants; those that do not hold now give nothing.</param>
    /// <param name="document">The document.</param>
    /// <param name="section">The section.</param>
    /// <param name="stage">The document's stage as a stable word; of a plan also one of <see cref="PlanStages.RightsAt"/>.</param>
    /// <param name="now">The moment (UTC).</param>
    public SectionAccess Of(Person person, DocumentId document, SectionId section, string stage, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(person);
        if (!catalog.Exists(document, section)) return SectionAccess.Denied;
        var best = SectionAccess.Denied;
        foreach (var grant in person.Grants)
        {
            if (grant.HoldsAt(now)) best = best.Or(Of(grant, document, section.Slug, stage));
        }

        return best;
    }

    /// <summary>The grant by which the person may do the most with a section, the first of several; null when they may not read it.</summary>
    public Grant? GrantOf(Person person, DocumentId document, SectionId section, string stage, DateTimeOffset now)
    {
        var most = Of(person, document, section, stage, now).Ability;
        return most == Ability.None ? null : person.Grants.First(grant => grant.HoldsAt(now) && Of(grant, document, section.Slug, stage).Ability == most);
    }

    /// <summary>The sections of a document that the person may read, in the order of the document.</summary>
    public IReadOnlyList<SectionRight> Readable(Person person, DocumentId document, string stage, DateTimeOffset now) =>
    [
        .. catalog.SectionsOf(document)
            .Select(section => new SectionRight(section, Of(person, document, section, stage, now)))
            .Where(right => right.Access.CanRead),
    ];

    private SectionAccess Of(Grant grant, DocumentId document, string section, string stage)
    {
        var handling = catalog.TemplateOf(document, section)!.Handling;
        if (catalog.ZoneOf(document) is { } zone)
        {
            return PlanStages.ParseRights(stage) is { } place
                ? PlanAccess.Of(grant, zone, section, handling, place.Stage, number => catalog.ConcernsLabourProsecutor(document, number), place.IsOver)
                : SectionAccess.Denied;
        }

        return catalog.NationalStageOf(document, stage) is { } nationalStage
            ? NationalAccess.Of(grant, document.Key, section, handling, nationalStage)
            : SectionAccess.Denied;
    }
}
