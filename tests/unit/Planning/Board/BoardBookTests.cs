using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Board;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Planning.Board;

namespace NvpOrleans.Tests.Unit.Planning.Board;

/// <summary>The board by rights: once for all who have the same, with versions that lead from any to the newest.</summary>
public sealed class BoardBookTests
{
    private static readonly Grant Chief = new(Role.ZoneChief, World.Zones("5345"), [], SignsAs: "chief", Id: "1");
    private static readonly BoardRow Antwerpen = new(World.Antwerpen, "drafting", null, "drafting", null, false, false, false, false, null, null, null, null);
    private static readonly BoardRow Brussel = Antwerpen with { Document = World.Brussel };
    private static readonly BoardRights Nobody = BoardRights.Of(World.PersonWith(), World.Now);
    private static readonly BoardRights Somebody = BoardRights.Of(World.PersonWith(Chief), World.Now);

    private readonly BoardBook _book = new("book");

    [Fact]
    public void Rights_AreTheSame_WhoeverHasThem_HoweverTheyAreWrittenDown()
    {
        var scoped = Chief with { Scope = World.Zones("5345", "5339") };
        var other = new Grant(Role.ZoneChief, World.Zones("5339", "5345"), [], GrantedBy: "x", From: World.Now.AddDays(-1), Id: "7");
        Assert.Equal(BoardRights.Of(World.PersonWith(scoped), World.Now).Key, BoardRights.Of(World.PersonWith(other, scoped), World.Now).Key);
        Assert.NotEqual(Somebody.Key, BoardRights.Of(World.PersonWith(scoped), World.Now).Key);
        Assert.NotEqual(Somebody.Key, BoardRights.Of(World.PersonWith(Chief with { Sections = ["mission"] }), World.Now).Key);
        Assert.NotEqual(Somebody.Key, BoardRights.Of(World.PersonWith(Chief with { Role = Role.ZoneEditor }), World.Now).Key);
        Assert.NotEqual(Somebody.Key, BoardRights.Of(World.PersonWith(Chief with { Until = World.Now.AddDays(1) }), World.Now).Key);
    }

    [Fact]
    public void AGrantThatDoesNotHold_GivesNothing_AndTheNextMomentIsKnown()
    {
        var until = World.Now.AddDays(3);
        var person = World.PersonWith(Chief with { Until = until }, Chief with { From = World.Now.AddDays(5) });
        Assert.Equal(until, BoardRights.NextChange(person, World.Now));
        Assert.Equal(World.Now.AddDays(5), BoardRights.NextChange(person, until));
        Assert.Null(BoardRights.NextChange(person, World.Now.AddDays(5)));
        Assert.Equal(Nobody.Key, BoardRights.Of(person, until).Key);
        Assert.Equal(Somebody.Key, BoardRights.Of(person, World.Now.AddDays(5)).Key);
    }

    [Fact]
    public void AView_IsMadeOnce_AndHeldForAllWhoHaveTheRights()
    {
        var made = 0;
        var first = _book.Enter(Somebody, All);
        Assert.Equal(first, _book.Enter(BoardRights.Of(World.PersonWith(Chief with { Id = "9", SignsAs = null }), World.Now), All));
        Assert.NotEqual(first, _book.Enter(Nobody, All));
        Assert.Equal(2, made);

        IEnumerable<BoardRow> All(Person person)
        {
            made++;
            return [Antwerpen, Brussel];
        }
    }

    [Fact]
    public void AChange_IsToldToThoseViewsThatShowIt_AndVersionsLeadFromOneToTheNext()
    {
        var (somebody, nobody) = (_book.Enter(Somebody, _ => [Antwerpen, Brussel]), _book.Enter(Nobody, _ => [Antwerpen, Brussel]));
        var begun = _book.VersionOf(somebody)!.Value;

        var first = Assert.Single(_book.Advance(person => [person.Grants.Count > 0 ? Working(1) : Antwerpen]));
        Assert.Equal((somebody, begun), (first.Epoch, first.Previous));
        Assert.Empty(_book.Advance(person => [person.Grants.Count > 0 ? Working(1) : Antwerpen])); // the same again, in other objects
        var second = _book.Advance(_ => [Brussel with { Stage = "consultation" }]);
        Assert.Equal([somebody, nobody], second.Select(change => change.Epoch).Order(StringComparer.Ordinal));
        Assert.Equal(first.Version, second.Single(change => change.Epoch == somebody).Previous);
        Assert.Same(second[0].Rows[0], second[1].Rows[0]); // kept once, sent once
    }

    [Fact]
    public void WhoHasAVersion_IsGivenWhatHasChangedSince_AndAllOfItOtherwise()
    {
        var view = _book.Enter(Somebody, _ => [Antwerpen, Brussel]);
        var begun = _book.VersionOf(view)!.Value;
        var first = Assert.Single(_book.Advance(_ => [Working(1)]));
        _book.Advance(_ => [Brussel with { Stage = "consultation" }]);

        Assert.Equal([World.Antwerpen, World.Brussel], Documents(begun));
        Assert.Equal([World.Brussel], Documents(first.Version));
        Assert.Empty(Documents(_book.VersionOf(view)));
        Assert.Equal((true, 2), (_book.Read(view, null)!.Value.IsFull, Documents(null).Count()));
        Assert.True(_book.Read(view, 99)!.Value.IsFull); // a version that never was
        Assert.Null(_book.Read("book.99", null));

        IEnumerable<NvpOrleans.Abstractions.Documents.DocumentId> Documents(long? since) => _book.Read(view, since)!.Value.Rows.Select(row => row.Document);
    }

    [Fact]
    public void ANewDay_TakesEveryViewOn_ThoughNoRowChanged()
    {
        var view = _book.Enter(Nobody, _ => [Antwerpen]);
        var change = Assert.Single(_book.Advance(_ => [Antwerpen], always: true));
        Assert.Equal((view, 0), (change.Epoch, change.Rows.Count));
        Assert.True(change.Version > change.Previous);
    }

    [Fact]
    public void AViewThatNobodyHas_IsForgotten_AndItsEpochNeverComesBack()
    {
        var (old, kept) = (_book.Enter(Somebody, _ => [Antwerpen]), _book.Enter(Nobody, _ => [Antwerpen]));
        _book.Keep(new HashSet<string> { kept });
        Assert.Equal([kept], _book.Epochs);
        Assert.NotEqual(old, _book.Enter(Somebody, _ => [Antwerpen]));
    }

    [Fact]
    public void Pace_LetsTheFirstGoAtOnce_AndTheNextWhenItIsTime()
    {
        var pace = new BoardPace(TimeSpan.FromMilliseconds(500));
        Assert.True(pace.TryBegin(World.Now));
        Assert.False(pace.TryBegin(World.Now.AddMilliseconds(499)));
        Assert.True(pace.TryBegin(World.Now.AddMilliseconds(500)));
        Assert.False(pace.TryBegin(World.Now.AddMilliseconds(600)));
        Assert.True(pace.TryBegin(World.Now.AddHours(-1))); // the clock was set back
    }

    private static BoardRow Working(int remarks) => Antwerpen with
    {
        Work = new BoardWork(new Dictionary<string, string> { ["3"] = "priority" }, [new BoardGoals("3", 2, 1, 0)], 0, 0, remarks, 0, null),
    };
}
