using NvpOrleans.Journal;
using NvpOrleans.Tests.Kit.Journal;

namespace NvpOrleans.Tests.Unit.Journal;

public sealed class SqliteJournalStoreTests : JournalSnapshotContract, IAsyncDisposable
{
    private readonly SqliteFixture _sqlite = new();

    protected override IJournalStore Store => _sqlite.Store;

    public ValueTask DisposeAsync() => _sqlite.DisposeAsync();

    [Fact]
    public async Task ReadAsync_WhenTheFileWasReopened_ReadsWhatWasAppended()
    {
        var tail = await Store.AppendAsync(Id, JournalPosition.Start, "one", "two");
        await Store.WriteSnapshotAsync(Id, new JournalSnapshot(tail, "state"u8.ToArray()), CancellationToken.None);

        await _sqlite.RestartAsync();
        await Store.AppendAsync(Id, tail, "three");

        Assert.Equal(["one", "two", "three"], await Store.ReadTextsAsync(Id));
        Assert.Equal(tail, (await Store.ReadSnapshotAsync(Id, CancellationToken.None))!.Position);
    }

    [Fact]
    public async Task ReadAsync_WhenAStoredFrameIsDamaged_DeliversTheOnesBeforeAndNamesIt()
    {
        await Store.AppendAsync(Id, JournalPosition.Start, "one", "two", "three");
        _sqlite.Execute("UPDATE entries SET frame = CAST(substr(frame, 1, 150) || x'FF' || substr(frame, 152) AS BLOB) WHERE sequence = 2");
        var read = new List<string>();

        var damage = await Assert.ThrowsAsync<JournalCorruptException>(async () =>
        {
            await foreach (var frame in Store.ReadAsync(Id, 1, CancellationToken.None)) read.Add(frame.Text());
        });

        Assert.Equal(["one"], read);
        Assert.Contains($"{Id}, entry 2", damage.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_WhenTheLastStoredFrameIsCutShort_IsCorruptToo()
    {
        await Store.AppendAsync(Id, JournalPosition.Start, "one", "two");
        _sqlite.Execute("UPDATE entries SET frame = substr(frame, 1, length(frame) - 3) WHERE sequence = 2");

        await Assert.ThrowsAsync<JournalCorruptException>(() => Store.ReadAllAsync(Id));
    }

    [Fact]
    public async Task ReadAsync_WhenFramesWereExchanged_IsCorrupt()
    {
        await Store.AppendAsync(Id, JournalPosition.Start, "one", "two");
        _sqlite.Execute("UPDATE entries SET frame = (SELECT frame FROM entries WHERE sequence = 1) WHERE sequence = 2");

        await Assert.ThrowsAsync<JournalCorruptException>(() => Store.ReadAllAsync(Id));
    }

    [Fact]
    public async Task ReadSnapshotAsync_WhenItIsDamaged_IsCorrupt()
    {
        var tail = await Store.AppendAsync(Id, JournalPosition.Start, "one");
        await Store.WriteSnapshotAsync(Id, new JournalSnapshot(tail, "state"u8.ToArray()), CancellationToken.None);
        _sqlite.Execute("UPDATE snapshots SET snapshot = CAST(substr(snapshot, 1, 52) || x'00' || substr(snapshot, 54) AS BLOB)");

        await Assert.ThrowsAsync<JournalCorruptException>(async () => await Store.ReadSnapshotAsync(Id, CancellationToken.None));
    }

    [Fact]
    public async Task WriteSnapshotAsync_WhenMoreThanKept_PrunesTheOldestAndNoEntry()
    {
        var tail = JournalPosition.Start;
        for (var i = 1; i <= 6; i++)
        {
            tail = await Store.AppendAsync(Id, tail, $"entry {i}");
            await Store.WriteSnapshotAsync(Id, new JournalSnapshot(tail, new byte[i]), CancellationToken.None);
        }

        using var connection = _sqlite.Connect();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT (SELECT count(*) FROM snapshots), (SELECT min(sequence) FROM snapshots), (SELECT count(*) FROM entries)";
        using var row = command.ExecuteReader();
        Assert.True(row.Read());
        Assert.Equal((3L, 4L, 6L), (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2)));
    }

    [Fact]
    public async Task EraseAsync_WhenItHasReturned_LeavesNothingOfThePayloadOnTheDisk()
    {
        var secret = string.Concat(Enumerable.Repeat("very-secret-name ", 500));
        var first = await Store.AppendAsync(Id, JournalPosition.Start, secret);
        await Store.WriteSnapshotAsync(Id, new JournalSnapshot(first, System.Text.Encoding.UTF8.GetBytes(secret)), CancellationToken.None);
        var second = await Store.AppendAsync(Id, first, "redacted");
        await Store.WriteSnapshotAsync(Id, new JournalSnapshot(second, "without"u8.ToArray()), CancellationToken.None);
        Assert.True(IsOnDisk("very-secret-name"));

        await Store.EraseAsync(Id, [1], CancellationToken.None);

        Assert.False(IsOnDisk("very-secret-name"));
    }

    [Fact]
    public async Task Entries_WhenSomeoneDeletesThem_AreKept()
    {
        await Store.AppendAsync(Id, JournalPosition.Start, "one");

        var refusal = Assert.Throws<Microsoft.Data.Sqlite.SqliteException>(() => _sqlite.Execute("DELETE FROM entries"));

        Assert.Contains("never deleted", refusal.Message, StringComparison.Ordinal);
    }

    private bool IsOnDisk(string text) => _sqlite.Folder.EnumerateFiles().Any(file =>
    {
        using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray().AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(text)) >= 0;
    });
}
