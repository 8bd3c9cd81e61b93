using System.Text;
using System.Text.Json;
using FsCheck.Xunit;
using Microsoft.Extensions.DependencyInjection;
using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Abstractions.Phenomena;
using NvpOrleans.Planning.Workflow;
using NvpOrleans.Tests.Unit.Architecture;
using Orleans.Serialization;

namespace NvpOrleans.Tests.Unit.Planning.Workflow;

public sealed class NationalWorkflowTests
{
    private const string Golden = "tests/unit/Planning/Workflow/Golden/national-events.json";
    private static readonly DateOnly Session = new(2026, 9, 15);
    private readonly NationalStory _story = new();

    [Fact]
    public void Document_WhenEveryBodyHasBeenRecorded_ComesIntoForceAndIsClosed()
    {
        _story.Do(Cast.Owner, "working-group");
        foreach (var stage in World.Catalog.NationalStagesOf(World.Drugs).Skip(2)) _story.Do(Cast.Interior, stage.Name, Session);
        Assert.Equal("closed", _story.State.Stage);
        Assert.Equal(World.Catalog.NationalStagesOf(World.Drugs).Skip(1).Select(stage => stage.Name), _story.State.History.Select(move => move.To));
    }

    [Fact]
    public void Move_IntoAStageOfABody_FreezesTheText()
    {
        _story.Do(Cast.Owner, "working-group").Do(Cast.Administrator, "federal-police-council-opinion", Session);
        Assert.Equal(_story.Hashes, _story.State.Hashes);
        Assert.Equal(_story.Hashes, _story.State.History[^1].Hashes);
        _story.Do(Cast.Justice, "working-group", null, "The opinion asks for more.");
        Assert.Null(_story.State.Hashes);
    }

    [Fact]
    public void AText_ThatIsReopened_StaysTheVersionInForce_UntilTheNextOneComes()
    {
        BringIntoForce();
        var first = Assert.Single(_story.State.Versions);
        Assert.Equal((1, Session), (first.Number, first.InForceFrom));
        Assert.Equal(_story.Hashes, first.Hashes);
        _story.Do(Cast.Interior, "review", Session).Do(Cast.Interior, "in-force", Session, "Nothing to change.");
        Assert.Single(_story.State.Versions); // the same text

        _story.Do(Cast.Interior, "working-group", null, "A new drug.").Edit();
        Assert.Equal(first, Assert.Single(_story.State.Versions));
        Assert.Equal(first, Assert.Single(Standing(Cast.Observer).Versions));
        Assert.Empty(NationalStandings.Of(_story.SeenBy(Cast.Observer), _ => false).Versions);
        Assert.Null(Standing(Cast.Observer).Hashes);
        Assert.True(NationalVersions.Show(_story.State, first, World.Catalog.NationalStagesOf(World.Drugs)).IsInForce);
        Assert.Equal("in-force", NationalVersions.ReadAt(_story.State, first, World.Catalog.NationalStagesOf(World.Drugs))!.Name);

        BringIntoForce();
        Assert.Equal([1, 2], _story.State.Versions.Select(version => version.Number));
        Assert.NotEqual(first.Hashes, _story.State.Versions[1].Hashes);
        Assert.Equal(Session, NationalVersions.Show(_story.State, first, World.Catalog.NationalStagesOf(World.Drugs)).ReplacedOn);
        Assert.Equal("ministers-validated", NationalVersions.ReadAt(_story.State, first, World.Catalog.NationalStagesOf(World.Drugs))!.Name);
    }

    [Fact]
    public void AVersion_IsNoLongerInForce_WhenTheDocumentIsClosed()
    {
        BringIntoForce();
        _story.Do(Cast.Interior, "review", Session).Do(Cast.Interior, "closed", Session);
        Assert.False(NationalVersions.Show(_story.State, Assert.Single(_story.State.Versions), World.Catalog.NationalStagesOf(World.Drugs)).IsInForce);
    }

    [Fact]
    public void AVersion_OfADocumentThatWasClosed_DoesNotComeBackIntoForce_WhenItIsWrittenAnew()
    {
        BringIntoForce();
        _story.Do(Cast.Interior, "review", Session).Do(Cast.Interior, "closed", Session).Do(Cast.Interior, "drafting", null, "A new drug.");
        Assert.Null(NationalVersions.InForce(_story.State, World.Catalog.NationalStagesOf(World.Drugs)));
        Assert.False(NationalVersions.Show(_story.State, Assert.Single(_story.State.Versions), World.Catalog.NationalStagesOf(World.Drugs)).IsInForce);

        _story.Edit();
        BringIntoForce();
        Assert.Equal([false, true], _story.State.Versions.Select(version => NationalVersions.Show(_story.State, version, World.Catalog.NationalStagesOf(World.Drugs)).IsInForce));
    }

    [Fact]
    public void AVersion_IsInForceAgain_WhenClosingTheDocumentIsTakenBack()
    {
        BringIntoForce();
        _story.Do(Cast.Interior, "review", Session).Do(Cast.Interior, "closed", Session);
        Assert.Equal("role", _story.Refused(Cast.Owner, "review", Session, "Too early.").Reason);
        Assert.Equal("reason", _story.Refused(Cast.Interior, "review", Session).Reason);
        _story.Do(Cast.Interior, "review", Session, "Too early.");
        var version = Assert.Single(_story.State.Versions);
        Assert.Equal(version, NationalVersions.InForce(_story.State, World.Catalog.NationalStagesOf(World.Drugs)));
        Assert.Equal(_story.Hashes, version.Hashes);
        Assert.Equal(_story.Hashes, _story.State.Hashes); // nobody could write meanwhile
    }

    [Fact]
    public void AJournal_ThatDoesNotSayWhatCameIntoForce_GoesByTheNameOfTheStage()
    {
        BringIntoForce();
        var old = _story.Journal.Aggregate(NationalState.Start("drafting"), (state, entry) =>
            state.Apply((NationalEvent.Moved)NationalEventJson.Read(entry.Bytes) with { ComesIntoForce = false }, entry.Author, entry.Time));
        Assert.Equal(JsonSerializer.Serialize(_story.State.Versions), JsonSerializer.Serialize(old.Versions));
    }

    private NationalStanding Standing(Person person) => NationalStandings.Of(_story.SeenBy(person), _ => true);

    private void BringIntoForce()
    {
        if (_story.State.Stage == "drafting") _story.Do(Cast.Owner, "working-group");
        foreach (var stage in World.Catalog.NationalStagesOf(World.Drugs).Skip(2).TakeWhile(stage => stage.Name != "review")) _story.Do(Cast.Interior, stage.Name, Session);
    }

    [Fact]
    public void Owner_MovesWhereOwnersWrite_AndNowhereElse()
    {
        _story.Do(Cast.Owner, "working-group").Do(Cast.Owner, "drafting", null, "A chapter is missing.").Do(Cast.Owner, "working-group");
        Assert.Equal("ministry-interior,ministry-justice,administrator", _story.Refused(Cast.Owner, "federal-police-council-opinion", Session).Arguments!["actors"]);
        Assert.Equal("role", _story.Refused(NationalStory.OtherOwner, "drafting", null, "Mine.").Reason);
        _story.Do(Cast.Interior, "federal-police-council-opinion", Session);
        Assert.Equal("role", _story.Refused(Cast.Owner, "working-group", null, "Back.").Reason);
    }

    [Fact]
    public void Move_OfSomebodyWithSeveralGrants_NamesTheOneThatAllowsIt()
    {
        var both = Cast.Administrator with { Grants = [.. Cast.Owner.Grants, .. Cast.Administrator.Grants.Select(grant => grant with { Id = "9" })] };
        Assert.Equal("federal-owner", _story.Ask(both, "working-group", null, "").Event!.As!.Role);
        Assert.Equal(new ActingGrant("administrator", null, "9"), _story.Ask(both, "federal-police-council-opinion", Session, "").Event!.As);
    }

    [Fact]
    public void Move_OverAStage_IsRefused()
    {
        Assert.Equal("stage", _story.Refused(Cast.Interior, "federal-police-council-opinion", Session).Reason);
        Assert.Equal("stage", _story.Refused(Cast.Interior, "nowhere", Session).Reason);
        Assert.Equal("stage", _story.Refused(Cast.Interior, "drafting", Session).Reason);
    }

    [Theory]
    [InlineData("federal-police-council-opinion", null, "", "date")]
    [InlineData("federal-police-council-opinion", 1, "", "date")]
    [InlineData("federal-police-council-opinion", 0, "Why?", "reason")]
    public void Move_WithoutWhatItNeeds_IsMalformed(string to, int? days, string reason, string word) =>
        Assert.Equal(word, _story.Do(Cast.Owner, "working-group")
            .Refused(Cast.Interior, to, days is { } d ? NationalStory.Today.AddDays(d) : null, reason).Reason);

    [Fact]
    public void Move_Back_NeedsAReason() =>
        Assert.Equal("reason", _story.Do(Cast.Owner, "working-group").Refused(Cast.Owner, "drafting").Reason);

    [Fact]
    public void Operation_WhenRepeated_ChangesNothing()
    {
        var move = new NationalCommand.Move("working-group", null, "") { Operation = _story.NextOperation() };
        Assert.NotNull(_story.Ask(Cast.Owner, move).Event);
        Assert.Equal(default, _story.Ask(Cast.Owner, move));
        Assert.Equal("operation", _story.Ask(Cast.Owner, move with { To = "drafting" }).Refusal!.Reason);
        Assert.Equal("operation", _story.Ask(Cast.Interior, move).Refusal!.Reason);
    }

    [Fact]
    public void Standing_ShowsDatesToEveryone_AndTheRestToReaders()
    {
        _story.Do(Cast.Owner, "working-group").Do(Cast.Interior, "federal-police-council-opinion", Session);
        var observer = Standing(Cast.Observer);
        Assert.Equal(Session, observer.Dates.Single(date => date.Stage == "federal-police-council-opinion").Date);
        Assert.Null(observer.Dates.Single(date => date.Stage == "closed").Date);
        Assert.Empty(observer.Steps);
        Assert.Null(observer.History);
        Assert.Null(observer.Hashes);
        var owner = Standing(Cast.Owner);
        Assert.Equal(["drafting", "working-group", "national-security-council"], owner.Steps.Select(step => step.To));
        Assert.DoesNotContain(owner.Steps, step => step.IsMine);
        Assert.Equal(2, owner.History!.Count);
        Assert.NotNull(owner.Hashes);
        _story.Do(Cast.Interior, "drafting", null, "Anew.");
        Assert.Null(Standing(Cast.Observer).Dates.Single(date => date.Stage == "federal-police-council-opinion").Date);
    }

    [Fact]
    public void Standing_AndCommand_WhenSent_ArriveWhole()
    {
        var serializer = new ServiceCollection().AddSerializer().BuildServiceProvider().GetRequiredService<Serializer>();
        _story.Do(Cast.Owner, "working-group").Do(Cast.Interior, "federal-police-council-opinion", Session);
        var standing = Standing(Cast.Interior);
        var sent = serializer.Deserialize<NationalStanding>(serializer.SerializeToArray(standing));
        Assert.Equal(JsonSerializer.Serialize(standing), JsonSerializer.Serialize(sent));
        NationalCommand move = new NationalCommand.Move("drafting", Session, "Why.") { Operation = _story.NextOperation() };
        Assert.Equal(move, serializer.Deserialize<NationalCommand>(serializer.SerializeToArray(move)));
    }

    [Fact]
    public void Event_WhenWritten_IsTheGoldenLine()
    {
        NationalEvent[] events =
        [
            new NationalEvent.Moved("working-group", null, null, null, true) { Operation = new Guid(1, 0, 0, new byte[8]), Command = "00" },
            new NationalEvent.Moved("drafting", null, "Anew.", null, true) { Operation = new Guid(2, 0, 0, new byte[8]), Command = "01" },
            new NationalEvent.Moved("council-of-ministers", Session, null, PlanStory.HashesOf(1), false) { Operation = new Guid(3, 0, 0, new byte[8]), Command = "02" },
            new NationalEvent.Moved("drafting", null, "Anew.", null, true)
            {
                Operation = new Guid(4, 0, 0, new byte[8]), Command = "03", As = new ActingGrant("federal-owner", null, "1"),
            },
            new NationalEvent.Moved("in-force", Session, null, null, false) { Operation = new Guid(5, 0, 0, new byte[8]), Command = "04", ComesIntoForce = true },
        ];
        var lines = Repository.Read(Golden).TrimEnd().Split('\n');
        Assert.Equal(lines, events.Select(decided => Encoding.UTF8.GetString(NationalEventJson.Write(decided))));
        Assert.Equal(lines, lines.Select(line => Encoding.UTF8.GetString(NationalEventJson.Write(NationalEventJson.Read(Encoding.UTF8.GetBytes(line))))));
    }

    [Property(Arbitrary = [typeof(AnyTurns)], MaxTest = 100)]
    public bool Anybody_WhateverTheyTry_MovesOnlyWithTheRight_AndNeverAFrozenText(Turn[] turns)
    {
        var story = new NationalStory();
        var people = Cast.All.OfType<Person>().Append(NationalStory.OtherOwner).ToArray();
        var stages = World.Catalog.NationalStagesOf(World.Drugs);
        foreach (var turn in turns)
        {
            if (turn.Kind % 8 == 0) story.Edit();
            var before = story.State;
            var person = turn.Kind % 2 == 0 ? people[turn.Who % people.Length] : turn.Who % 2 == 0 ? Cast.Owner : Cast.Interior;
            var to = stages[turn.What % stages.Count];
            var decision = story.Ask(person, to.Name, to.Most == Ability.Write ? null : Session, turn.Which % 2 == 0 ? "" : "Because.");
            if (decision.Event is null && !ReferenceEquals(before, story.State)) return false;
            if (decision.Event is null) continue;
            var isOwners = to.Most == Ability.Write && World.Catalog.NationalStageOf(World.Drugs, before.Stage)!.Most == Ability.Write;
            if (isOwners ? person != Cast.Owner : !new[] { Cast.Interior, Cast.Justice, Cast.BothMinistries, Cast.Administrator }.Contains(person)) return false;
            if (story.Stage.Most == Ability.Write ? story.State.Hashes is not null : !story.State.Hashes!.SequenceEqual(story.Hashes)) return false;
        }

        var again = story.Journal.Aggregate(
            NationalState.Start("drafting"), (state, entry) => state.Apply(NationalEventJson.Read(entry.Bytes), entry.Author, entry.Time));
        return JsonSerializer.Serialize(again) == JsonSerializer.Serialize(story.State);
    }
}
