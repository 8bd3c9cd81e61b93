using NvpOrleans.Tests.Cluster.Durability.Tracing;
using Xunit.Abstractions;

namespace NvpOrleans.Tests.Cluster.Durability;

/// <summary>
/// SIGKILL cannot show that data reached the disk, because the kernel keeps what a dead process wrote. The system calls can: between
/// the write of an update to the log and its way out through a socket, the log is synced.
/// </summary>
public sealed class SyncTests(ITestOutputHelper output)
{
    private const int Pushes = 20;

    [Fact]
    public async Task Push_WhenAcknowledgedOrTold_IsOnTheDisk()
    {
        var audit = await TracedServer.AuditAsync("Full", Pushes);
        output.WriteLine($"{audit.LogWrites} writes to the log, {audit.LogSyncs} syncs of it, {audit.Receipts} acknowledgements");
        Assert.Empty(audit.Faults);
        Assert.InRange(audit.LogSyncs, Pushes, int.MaxValue);
    }

    /// <summary>The test above can fail: without syncs each acknowledgement is found out.</summary>
    [Fact]
    public async Task Push_WhenSynchronousIsOff_IsFoundToBeNotSynced()
    {
        var audit = await TracedServer.AuditAsync("Off", Pushes);
        output.WriteLine($"{audit.LogWrites} writes to the log, {audit.LogSyncs} syncs of it, {audit.Receipts} acknowledgements");
        Assert.Equal(Pushes, audit.Faults.Count(fault => fault.EndsWith("was acknowledged while the log was not synced", StringComparison.Ordinal)));
    }
}
