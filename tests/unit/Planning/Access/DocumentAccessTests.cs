using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Documents;

namespace NvpOrleans.Tests.Unit.Planning.Access;

public sealed class DocumentAccessTests
{
    private static readonly Grant Editor = new(Role.ZoneEditor, World.Zones("5345"), []);

    [Theory]
    [InlineData("plan/2020-2025/9999", "mission@nl", "consultation")]
    [InlineData("plan/2020-2025/5345", "mission@fr", "consultation")]
    [InlineData("plan/2020-2025/5345", "mission", "consultation")]
    [InlineData("plan/2020-2025/5345", "picture@nl", "consultation")]
    [InlineData("plan/2020-2025/5345", "mission@nl", "working-group")]
    [InlineData("plan/2020-2025/5345", "mission@nl", "")]
    [InlineData("phenomenon/2022-2025/3", "picture@nl", "consultation")]
    public void Of_WhenDocumentSectionOrStageIsNone_IsDenied(string document, string section, string stage) =>
        Assert.Equal(SectionAccess.Denied, World.AccessOf(Editor, DocumentId.Parse(document)!.Value, section, stage));

    [Fact]
    public void Of_WhenPersonHasNoGrants_IsDenied() =>
        Assert.Empty(World.Access.Readable(World.PersonWith(), World.Antwerpen, "in-force", World.Now));

    [Theory]
    [InlineData(-2, -1, Ability.None)]
    [InlineData(-1, 1, Ability.Write)]
    [InlineData(0, 1, Ability.Write)]
    [InlineData(-1, 0, Ability.None)]
    [InlineData(1, 2, Ability.None)]
    public void Of_WhenGrantIsDated_HoldsFromItsStartToBeforeItsEnd(int from, int until, Ability ability) =>
        Assert.Equal(
            ability,
            World.AccessOf(
                Editor with { From = World.Now.AddDays(from), Until = World.Now.AddDays(until) }, World.Antwerpen, "mission@nl", "drafting").Ability);

    [Fact]
    public void Of_WhenSeveralGrantsHold_TheBestWins()
    {
        var person = World.PersonWith(
            new Grant(Role.Coordinator, World.Country, []),
            new Grant(Role.ZoneEditor, World.Zones("5345"), ["mission"]),
            new Grant(Role.Observer, World.Country, []));
        Assert.Equal(new SectionAccess(Ability.Write, ReadOnlyReason.None), Of("mission@nl", "consultation"));
        Assert.Equal(new SectionAccess(Ability.Suggest, ReadOnlyReason.OtherSection), Of("justice@nl", "consultation"));
        Assert.Equal(new SectionAccess(Ability.Read, ReadOnlyReason.Frozen), Of("justice@nl", "in-force"));

        SectionAccess Of(string section, string stage) =>
            World.Access.Of(person, World.Antwerpen, SectionId.Parse(section)!.Value, stage, World.Now);
    }

    [Fact]
    public void Readable_WhenZoneIsBilingual_GivesBothLanguages()
    {
        var chief = World.PersonWith(new Grant(Role.ZoneChief, World.Zones("5339"), []));
        var readable = World.Access.Readable(chief, World.Brussel, "preparation", World.Now);
        Assert.Equal(World.Catalog.SectionsOf(World.Brussel), readable.Select(r => r.Section));
        Assert.All(readable, r => Assert.True(r.Access.CanWrite));
    }

    [Fact]
    public void Readable_WhenObserverLooksAtADraft_IsEmpty()
    {
        var observer = World.PersonWith(new Grant(Role.Observer, World.Country, []));
        Assert.Empty(World.Access.Readable(observer, World.Antwerpen, "consultation", World.Now));
    }
}
