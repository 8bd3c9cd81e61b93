using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Web.Gateway;
using NvpOrleans.Web.Hubs;

namespace NvpOrleans.Tests.Cluster.Gateway;

/// <summary>A connection's calls run at once, so that a close may come before the end of the opening it is meant for.</summary>
public sealed class ConnectionPlacesTests
{
    private static readonly DocumentId Document = DocumentId.Parse("plan/2020-2025/5345")!.Value;

    private readonly ConnectionPlaces _places = new();

    [Fact]
    public void AnOpening_ThatACloseOvertook_EntersNothing()
    {
        using var entry = _places.TryBegin(Of("mission@nl"), 2)!;
        _places.Close(Of("mission@nl"), () => { });
        Assert.True(entry.Enter(() => throw new InvalidOperationException("it joined")));
    }

    [Fact]
    public void AnOpening_AfterTheClose_Enters()
    {
        using var overtaken = _places.TryBegin(Of("mission@nl"), 2)!;
        _places.Close(Of("mission@nl"), () => { });
        using var again = _places.TryBegin(Of("mission@nl"), 2)!;
        var joined = 0;
        Assert.True(again.Enter(() => ++joined > 0));
        Assert.True(overtaken.Enter(() => ++joined > 0));
        Assert.Equal(1, joined);
    }

    [Fact]
    public void AClose_OfAnotherSection_OvertakesNothing()
    {
        using var entry = _places.TryBegin(Of("mission@nl"), 2)!;
        _places.Close(Of("justice@nl"), () => { });
        var hasJoined = false;
        entry.Enter(() => hasJoined = true);
        Assert.True(hasJoined);
    }

    [Fact]
    public void OpeningsOnTheirWay_CountTowardsTheLimit()
    {
        using var first = _places.TryBegin(Of("mission@nl"), 2)!;
        using var second = _places.TryBegin(Of("justice@nl"), 2)!;
        Assert.Null(_places.TryBegin(Of("foreword@nl"), 2));
        second.Dispose(); // it was refused
        Assert.NotNull(_places.TryBegin(Of("foreword@nl"), 2));
    }

    [Fact]
    public void ASection_ThatIsOpen_MayBeOpenedAgainAtTheLimit()
    {
        using (var first = _places.TryBegin(Of("mission@nl"), 1)!) first.Enter(() => true);
        Assert.NotNull(_places.TryBegin(Of("mission@nl"), 1));
        Assert.Null(_places.TryBegin(Of("justice@nl"), 1));
    }

    private static SectionKey Of(string section) => new(Document, SectionId.Parse(section)!.Value);
}
