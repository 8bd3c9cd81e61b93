using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Abstractions.Presence;
using NvpOrleans.Grains.Documents;

namespace NvpOrleans.Tests.Unit.Grains;

public sealed class PresenceBookTests
{
    private static readonly SectionId Section = new("mission", "nl");
    private static readonly PersonBadge Ann = new(new PersonId("ann"), "Ann", "PZ", OrganisationKind.Zonal, "zone-editor");

    private readonly PresenceBook _book = new();

    [Fact]
    public void Move_WithAnOlderOrEqualClock_IsNoNews()
    {
        Assert.True(_book.Move("n1", Caret(5, "here")));
        Assert.False(_book.Move("n1", Caret(5, "there")));
        Assert.False(_book.Move("n1", Caret(4, "there")));
        Assert.Equal("here", _book.Carets.Single().State);
    }

    [Fact]
    public void Move_WithAnEqualClockThatRemoves_Removes()
    {
        _book.Move("n1", Caret(5, "here"));
        Assert.True(_book.Move("n1", Caret(5, null)));
        Assert.Empty(_book.Carets);
    }

    [Fact]
    public void RemoveNode_TakesItsCaretsAndPeople_AndLeavesOthers()
    {
        _book.Move("n1", Caret(5, "here"));
        _book.Move("n2", Caret(1, "there") with { ClientId = 8 });
        _book.SetPeople("n1", [new NodePerson(Ann.Id, [Section])]);

        var gone = _book.RemoveNode("n1");

        Assert.Equal((7UL, 5L, null), (gone.Single().ClientId, gone.Single().Clock, gone.Single().State));
        Assert.Equal(8UL, _book.Carets.Single().ClientId);
        Assert.Empty(_book.People);
    }

    [Fact]
    public void People_OnSeveralNodes_AreOneWithAllTheirSections()
    {
        var other = new SectionId("foreword", "nl");
        _book.SetPeople("n1", [new NodePerson(Ann.Id, [Section])]);
        _book.SetPeople("n2", [new NodePerson(Ann.Id, [Section, other])]);

        var person = Assert.Single(_book.People);
        Assert.Equal([Section, other], person.Sections);
    }

    private static Caret Caret(long clock, string? state) => new(Section, 7, clock, state, Ann);
}
