using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Planning.Stages;

namespace NvpOrleans.Planning.Access;

/// <summary>What a grant lets its holder do in a phenomenon or theme document. Pure; the README of this folder explains the table.</summary>
public static class NationalAccess
{
    private static readonly NationalRule[] Rules =
    [
        new(Role.FederalOwner, NationalPart.Own, NationalReaders.Owners, Ability.Write, Elsewhere: Ability.Comment),
        new(Role.FederalOwner, NationalPart.Every, NationalReaders.Partners, Ability.Comment),
        new(Role.FederalCoordinator, NationalPart.Every, NationalReaders.Partners, Ability.Comment),
        new(Role.MinistryInterior, NationalPart.Every, NationalReaders.Partners, Ability.Comment),
        new(Role.MinistryJustice, NationalPart.Every, NationalReaders.Partners, Ability.Comment),
        new(Role.ZoneChief, NationalPart.Every, NationalReaders.Partners, Ability.Comment, Elsewhere: Ability.Comment),
        new(Role.ZoneEditor, NationalPart.Every, NationalReaders.Partners, Ability.Comment, Elsewhere: Ability.Comment),
        new(Role.Mayor, NationalPart.Every, NationalReaders.Partners, Ability.Comment),
        new(Role.Prosecutor, NationalPart.Every, NationalReaders.Partners, Ability.Comment),
        new(Role.LabourProsecutor, NationalPart.Every, NationalReaders.Partners, Ability.Comment),
        new(Role.Coordinator, NationalPart.Every, NationalReaders.Partners, Ability.Comment),
        new(Role.Guest, NationalPart.Named, NationalReaders.Partners, Ability.Comment),
    ];

    /// <summary>The right that one grant gives, whether it holds now or not.</summary>
    /// <param name="grant">The grant.</param>
    /// <param name="number">The number of the phenomenon or theme.</param>
    /// <param name="section">The slug of the section.</param>
    /// <param name="handling">For whom the section is meant.</param>
    /// <param name="stage">The stage of the document.</param>
    public static SectionAccess Of(Grant grant, string number, string section, Handling handling, NationalStage stage)
    {
        var best = Published(grant, section, handling, stage);
        foreach (var rule in Rules)
        {
            if (rule.Role != grant.Role || stage.Readers < rule.From || !Contains(rule.Part, grant, number)) continue;
            var ability = grant.Names(section) ? rule.Ability : rule.Elsewhere;
            var writesSomewhere = rule.Ability == Ability.Write;
            best = best.Or(SectionRights.Settle(ability, stage.Most, writesSomewhere));
        }

        return best;
    }

    private static SectionAccess Published(Grant grant, string section, Handling handling, NationalStage stage) =>
        stage.Readers == NationalReaders.Everyone && grant.Names(section) && PublishedReading.MayRead(grant.Role, handling)
            ? new SectionAccess(Ability.Read, ReadOnlyReason.RoleReads, IsPublished: true)
            : SectionAccess.Denied;

    private static bool Contains(NationalPart part, Grant grant, string number) => part switch
    {
        NationalPart.Every => true,
        NationalPart.Own => grant.Scope.CoversPhenomenon(number),
        _ => grant.Scope.CoversPhenomenon(number) && grant.IsTemporaryForNamedSections(),
    };
}
