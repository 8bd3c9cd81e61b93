using NvpOrleans.Grains.Documents.Sections;

namespace NvpOrleans.Tests.Unit.Grains;

public sealed class ClientIdRegisterTests
{
    private readonly ClientIdRegister _register = new(maxReservations: 2);

    [Fact]
    public void TryReserve_WhenSomeoneElseHasReserved_IsRefused()
    {
        Assert.True(_register.TryReserve(7, "ann"));
        Assert.False(_register.TryReserve(7, "bob"));
        Assert.True(_register.TryReserve(7, "ann"));
    }

    [Fact]
    public void Bind_AfterAReservation_KeepsTheIdForGood()
    {
        _register.TryReserve(7, "ann");
        _register.Bind(7, "ann");
        _register.TryReserve(8, "ann");
        _register.TryReserve(9, "ann");
        _register.TryReserve(10, "ann"); // pushes the oldest reservations out

        Assert.False(_register.IsFreeFor(7, "bob"));
        Assert.True(_register.IsFreeFor(8, "bob"));
    }

    [Fact]
    public void Bind_ASecondTime_LeavesTheFirstWriter()
    {
        _register.Bind(7, "ann");
        _register.Bind(7, "bob");
        Assert.True(_register.IsHeldBy(7, "ann"));
    }

    [Fact]
    public void IsHeldBy_WhenNobodyHolds_IsFalse() => Assert.False(_register.IsHeldBy(7, "ann"));
}
