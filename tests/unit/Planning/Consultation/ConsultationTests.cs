using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Consultation;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Planning.Consultation;
using NvpOrleans.Tests.Unit.Planning.Workflow;

namespace NvpOrleans.Tests.Unit.Planning.Consultation;

/// <summary>Who is invited, what is recorded of them, and how often they may be reminded.</summary>
public sealed class ConsultationTests
{
    private const string Party = "mayor/zonal Elsene";

    [Fact]
    public void Invited_AreThoseWhoMayComment_AndDoNotWriteThePlan_ByOrganisationAndRole()
    {
        var colleague = Cast.Prosecutor with { Id = new PersonId("colleague") };
        var both = Cast.Coordinator with { Id = new PersonId("both"), Grants = [.. Cast.Coordinator.Grants, .. Cast.Editor.Grants] };
        Person[] people = [Cast.Chief, Cast.Editor, Cast.Pilot, Cast.MayorOfElsene, Cast.Prosecutor, colleague, Cast.Dirco, Cast.Coordinator, both, Cast.Guest, Cast.Secretary, Cast.Interior, Cast.Observer, Cast.MayorElsewhere];
        var parties = InvitedParties.Of(people, PlanStory.Zone, World.Now, _ => true);
        Assert.Equal([Role.Mayor, Role.Prosecutor, Role.FederalCoordinator, Role.Coordinator, Role.Guest], parties.Select(party => party.Role));
        Assert.Equal([Cast.Prosecutor.Id, colleague.Id], parties[1].People);
        Assert.Empty(InvitedParties.Of(people, PlanStory.Zone, World.Now, _ => false));
    }

    [Fact]
    public void TwoOrganisationsOfOneName_AreTwoParties_WhereTheyBelongToTwoWorlds()
    {
        var guest = Cast.Guest with { Id = new PersonId("guest"), Organisation = "Comité", OrganisationKind = OrganisationKind.Guest };
        var ministry = guest with { Id = new PersonId("ministry"), OrganisationKind = OrganisationKind.Ministry };
        var keys = InvitedParties.Of([guest, ministry], PlanStory.Zone, World.Now, _ => true).Select(party => party.Key).ToList();
        Assert.Equal(["guest/guest Comité", "guest/ministry Comité"], keys.Order());
        var round = ConsultationRounds.Empty(7).Open(keys[0]).SayNone(keys[0]).Remind(keys[0], Guid.NewGuid(), World.Now);
        Assert.Equal([ReactionState.NoRemarks, ReactionState.NotOpened], keys.Select(key => round.StateOf(key, 0)));
        Assert.Equal(World.Now, round.RemindableFrom(keys[1], 1, World.Now));
    }

    [Fact]
    public void WhatWasRecordedWithoutTheWorldOfTheOrganisation_IsOfThePartyStill()
    {
        const string before = "mayor Elsene";
        var round = ConsultationRounds.Empty(7).Open(before).Remind(before, Guid.NewGuid(), World.Now);
        Assert.Equal(ReactionState.Read, round.StateOf(Party, 0));
        Assert.Same(round, round.Open(Party));
        Assert.Equal(World.Now + ConsultationRounds.Week, round.RemindableFrom(Party, 1, World.Now));
        Assert.Equal(ReactionState.NotOpened, round.StateOf("mayor/zonal Elsene Oost", 0));
        Assert.False(InvitedParty.IsNamedBy(Party, before));
    }

    [Theory]
    [InlineData("mayor/zonal Lint", "Mayor Zonal Lint")]
    [InlineData("mayor Lint Oost", "Mayor  Lint Oost")]
    [InlineData("mayor zonal Lint", "Mayor  zonal Lint")]
    [InlineData("mayor/nothing Lint", null)]
    [InlineData("nobody/zonal Lint", null)]
    [InlineData("mayor/zonal", null)]
    [InlineData("", null)]
    public void AKey_NamesRoleWorldAndOrganisation(string key, string? expected) =>
        Assert.Equal(expected, InvitedParty.Parse(key) is { } party ? $"{party.Role} {party.OrganisationKind} {party.Organisation}" : null);

    [Fact]
    public void ThoseWhoWriteThePlanAsAWhole_Ask()
    {
        Assert.All([Cast.Chief, Cast.Editor], person => Assert.True(InvitedParties.Asks(person, PlanStory.Zone, World.Now)));
        Assert.All([Cast.Pilot, Cast.MayorOfElsene, Cast.ChiefElsewhere, Cast.FormerChief, Cast.Administrator], person => Assert.False(InvitedParties.Asks(person, PlanStory.Zone, World.Now)));
    }

    [Fact]
    public void AState_IsTheMostThatAPartyHasDone()
    {
        var round = ConsultationRounds.Empty(7);
        Assert.Equal(ReactionState.NotOpened, round.StateOf(Party, 0));
        round = round.Open(Party);
        Assert.Equal(ReactionState.Read, round.StateOf(Party, 0));
        round = round.SayNone(Party);
        Assert.Equal(ReactionState.NoRemarks, round.StateOf(Party, 0));
        Assert.Equal(ReactionState.Remarked, round.StateOf(Party, 1));
        Assert.Equal(ReactionState.NotOpened, round.StateOf("somebody else", 0));
        Assert.Same(round, round.Open(Party).SayNone(Party));
    }

    // how many a week, days of the reminders before: how many days later the next may be
    [Theory]
    [InlineData(1, "", 0)]
    [InlineData(1, "0", 7)]
    [InlineData(1, "8", 0)]
    [InlineData(1, "3", 4)]
    [InlineData(2, "6", 0)]
    [InlineData(2, "6 2", 1)]
    public void AReminder_ComesNeverMoreOftenThanAgreed(int perWeek, string daysAgo, int days)
    {
        var round = daysAgo.Split(' ', StringSplitOptions.RemoveEmptyEntries).Aggregate(
            ConsultationRounds.Empty(0), (known, ago) => known.Remind(Party, Guid.NewGuid(), World.Now.AddDays(-int.Parse(ago, System.Globalization.CultureInfo.InvariantCulture))));
        Assert.Equal(World.Now.AddDays(days), round.RemindableFrom(Party, perWeek, World.Now));
        Assert.Equal(World.Now, round.RemindableFrom("somebody else", perWeek, World.Now));
    }
}
