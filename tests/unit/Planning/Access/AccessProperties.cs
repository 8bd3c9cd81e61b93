using FsCheck.Xunit;
using NvpOrleans.Abstractions.Access;
using NvpOrleans.Planning.Stages;

namespace NvpOrleans.Tests.Unit.Planning.Access;

[Properties(Arbitrary = [typeof(AnyGrants)], MaxTest = 2000)]
public sealed class AccessProperties
{
    [Property]
    public bool Of_WhenEveryGrantHasExpired_IsDenied(Grant[] grants, Place place) =>
        AccessOf([.. grants.Select(g => g with { Until = World.Now })], place) == SectionAccess.Denied;

    [Property]
    public bool Of_WhenAGrantIsAdded_AbilityIsNotLower(Grant[] grants, Grant more, Place place) =>
        AccessOf([.. grants, more], place).Ability >= AccessOf(grants, place).Ability;

    [Property]
    public bool Of_WhenGrantsAreReordered_StaysTheSame(Grant[] grants, Place place) =>
        AccessOf([.. grants.Reverse()], place) == AccessOf(grants, place);

    [Property]
    public bool Of_WhenContentIsFrozen_NobodyWrites(Grant[] grants, Place place) =>
        !IsFrozen(place) || !AccessOf(grants, place).CanWrite;

    [Property]
    public bool Of_WhenPlanIsADraft_NobodyFromOutsideTheScopeReads(Grant grant, Place place) =>
        place.Document != World.Antwerpen || place.Stage is "in-force" or "closed"
        || grant.Scope.Names.Count == 0 || grant.Scope.Names.Contains("5345") || grant.Scope.Names.Contains("Antwerpen")
        || AccessOf([grant], place) == SectionAccess.Denied;

    [Property]
    public bool Of_WhenAbilityIsWrite_AndOnlyThen_ThereIsNoReason(Grant[] grants, Place place)
    {
        var access = AccessOf(grants, place);
        return access.CanRead ? access.CanWrite == (access.Reason == ReadOnlyReason.None) : access == SectionAccess.Denied;
    }

    private static bool IsFrozen(Place place) => PlanStages.Parse(place.Stage) is { } stage && World.Catalog.ZoneOf(place.Document) is not null
        ? PlanStages.IsFrozen(stage)
        : World.Catalog.NationalStageOf(World.Drugs, place.Stage)!.Most < Ability.Write;

    private static SectionAccess AccessOf(Grant[] grants, Place place) =>
        World.Access.Of(World.PersonWith(grants), place.Document, place.Section, place.Stage, World.Now);
}
