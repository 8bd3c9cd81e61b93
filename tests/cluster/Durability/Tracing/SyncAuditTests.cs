namespace NvpOrleans.Tests.Cluster.Durability.Tracing;

/// <summary>The judge itself, on traces small enough to check by eye.</summary>
public sealed class SyncAuditTests
{
    private const string Write = """7 1.000001 pwrite64(40</d/nvp.db-wal>, "\r\0\2<token-a>\0", 4096, 56) = 4096""";
    private const string Sync = "7 1.000002 fdatasync(40</d/nvp.db-wal>) = 0";
    private const string Ack =
        """9 1.000003 sendmsg(50<TCP:[127.0.0.1:80->127.0.0.1:9]>, {msg_iov=[{iov_base="\250sequence\7\247missing\300", iov_len=30}]}, 0) = 30""";
    private const string Tell = """9 1.000004 sendto(51<TCP:[127.0.0.1:80->127.0.0.1:8]>, "\256SectionUpdated<token-a>", 40, 0, NULL, 0) = 40""";

    [Fact]
    public void Of_WhenTheLogIsSyncedBeforeTheAnswers_FindsNoFault()
    {
        var audit = Audit(Write, Sync, Ack, Tell);
        Assert.Empty(audit.Faults);
        Assert.Equal((1, 1L, 1), (audit.Receipts, audit.LogWrites, audit.LogSyncs));
    }

    [Fact]
    public void Of_WhenThereIsNoSync_SaysNotSynced() =>
        Assert.Equal(
            ["token-a was acknowledged while the log was not synced", "token-a was told while the log was not synced"],
            Audit(Write, Ack, Tell).Faults);

    [Fact]
    public void Of_WhenTheSyncComesAfterTheAnswer_SaysNotSynced() =>
        Assert.Equal(["token-a was acknowledged while the log was not synced"], Audit(Write, Ack, Sync, Tell).Faults);

    [Fact]
    public void Of_WhenTheSyncFails_SaysNotSynced() =>
        Assert.Equal(2, Audit(Write, "7 1.0 fdatasync(40</d/nvp.db-wal>) = -1 EIO (Input/output error)", Ack, Tell).Faults.Count);

    [Fact]
    public void Of_WhenAnotherFileIsSynced_SaysNotSynced() =>
        Assert.Equal(2, Audit(Write, "7 1.0 fsync(41</d/nvp.db>) = 0", Ack, Tell).Faults.Count);

    [Fact]
    public void Of_WhenTheSyncHasBegunButNotEnded_SaysNotSynced() =>
        Assert.Equal(
            ["token-a was acknowledged while the log was not synced"],
            Audit(Write, "7 1.0 fdatasync(40</d/nvp.db-wal> <unfinished ...>", Ack, "7 1.1 <... fdatasync resumed>) = 0", Tell).Faults);

    [Fact]
    public void Of_WhenTheSyncEndsOnALaterLine_CountsFromThere() =>
        Assert.Empty(
            Audit(Write, "7 1.0 fdatasync(40</d/nvp.db-wal> <unfinished ...>", "8 1.0 write(3<pipe:[5]>, \"x\", 1) = 1",
                "7 1.1 <... fdatasync resumed>) = 0", Ack, Tell).Faults);

    [Fact]
    public void Of_WhenMoreOfTheLogIsWrittenAfterTheSync_SaysNotSynced() =>
        Assert.Equal(2, Audit(Write, Sync, """7 1.0 pwrite64(40</d/nvp.db-wal>, "commit", 24, 32) = 24""", Ack, Tell).Faults.Count);

    [Fact]
    public void Of_WhenAWriteRunsBesideTheSync_DoesNotCountTheSync() =>
        Assert.Equal(
            2,
            Audit(
                """6 1.0 pwrite64(40</d/nvp.db-wal>, "token-a", 4096, 56 <unfinished ...>""", Sync,
                "6 1.1 <... pwrite64 resumed>) = 4096", Ack, Tell).Faults.Count);

    [Fact]
    public void Of_WhenTheAnswerComesBeforeTheWrite_SaysSo() =>
        Assert.Equal(["token-a was acknowledged before it was written to the log"], Audit(Ack, Write, Sync, Tell).Faults);

    [Fact]
    public void Of_WhenTheTraceShowsNothing_ProvesNothing() =>
        Assert.Equal(
            ["token-a was not seen in the log", "token-a was not seen on a socket", "0 acknowledgements were seen, expected 1"],
            Audit("9 1.0 +++ exited with 0 +++").Faults);

    private static SyncAudit Audit(params string[] lines) => SyncAudit.Of(StraceLines.Read(lines), ["token-a"]);
}
