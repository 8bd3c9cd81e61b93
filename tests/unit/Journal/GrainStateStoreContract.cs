using System.Text;
using NvpOrleans.Journal.State;

namespace NvpOrleans.Tests.Unit.Journal;

/// <summary>What every <see cref="IGrainStateStore"/> owes. Inherited by the tests of each store, which start with an empty one.</summary>
public abstract class GrainStateStoreContract
{
    private const string Key = "inbox/person 17 é";

    protected abstract IGrainStateStore States { get; }

    [Fact]
    public async Task ReadAsync_WhenNothingIsStored_IsNull() => Assert.Null(await States.ReadAsync(Key, CancellationToken.None));

    [Fact]
    public async Task WriteAsync_WhenNothingWasStored_IsReadBackUnderItsETag()
    {
        var etag = await WriteAsync(null, "one");

        Assert.Equal((etag, "one"), await ReadAsync());
        Assert.Null(await States.ReadAsync(Key.ToUpperInvariant(), CancellationToken.None));
    }

    [Fact]
    public async Task WriteAsync_WhenTheETagIsCurrent_ReplacesTheStateUnderANewOne()
    {
        var first = await WriteAsync(null, "one");

        var second = await WriteAsync(first, "two");

        Assert.NotEqual(first, second);
        Assert.Equal((second, "two"), await ReadAsync());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("\"stale\"")]
    public async Task WriteAsync_WhenTheETagIsNotTheStoredOne_ConflictsAndKeepsTheState(string? expected)
    {
        var etag = await WriteAsync(null, "one");

        var conflict = await Assert.ThrowsAsync<GrainStateConflictException>(() => WriteAsync(expected, "two"));

        Assert.Equal((etag, expected), (conflict.StoredETag, conflict.ExpectedETag));
        Assert.Equal((etag, "one"), await ReadAsync());
    }

    [Fact]
    public async Task WriteAsync_WhenAnETagIsExpectedAndNothingIsStored_Conflicts()
    {
        await Assert.ThrowsAsync<GrainStateConflictException>(() => WriteAsync("\"gone\"", "one"));

        Assert.Null(await States.ReadAsync(Key, CancellationToken.None));
    }

    [Fact]
    public async Task WriteAsync_WhenStateIsEmpty_ExistsAllTheSame()
    {
        var etag = await WriteAsync(null, "");

        Assert.Equal((etag, ""), await ReadAsync());
    }

    [Fact]
    public async Task ClearAsync_WhenTheETagIsCurrent_RemovesTheStateAndItsETagNeverReturns()
    {
        var first = await WriteAsync(null, "one");

        await States.ClearAsync(Key, first, CancellationToken.None);

        Assert.Null(await States.ReadAsync(Key, CancellationToken.None));
        Assert.NotEqual(first, await WriteAsync(null, "one"));
    }

    [Fact]
    public async Task ClearAsync_WhenTheStateIsGone_IsNoError()
    {
        await States.ClearAsync(Key, null, CancellationToken.None);
        await States.ClearAsync(Key, "\"gone\"", CancellationToken.None);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("\"stale\"")]
    public async Task ClearAsync_WhenAnotherVersionIsStored_ConflictsAndKeepsIt(string? expected)
    {
        await WriteAsync(null, "one");

        await Assert.ThrowsAsync<GrainStateConflictException>(async () => await States.ClearAsync(Key, expected, CancellationToken.None));

        Assert.Equal("one", (await ReadAsync()).State);
    }

    [Fact]
    public async Task WriteAsync_WhenTheLentBufferIsOverwrittenAfterwards_KeepsWhatWasLent()
    {
        var lent = "one"u8.ToArray();
        await States.WriteAsync(Key, null, lent, CancellationToken.None);
        lent.AsSpan().Fill(0xEE);

        Assert.Equal("one", (await ReadAsync()).State);
    }

    [Fact]
    public async Task WriteAsync_WhenWritersRace_OneWins()
    {
        var etag = await WriteAsync(null, "start");

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => Task.Run(async () =>
        {
            try
            {
                return await WriteAsync(etag, $"writer {i}");
            }
            catch (GrainStateConflictException)
            {
                return null;
            }
        })));

        Assert.Equal((await ReadAsync()).ETag, Assert.Single(outcomes, outcome => outcome is not null));
    }

    [Fact]
    public async Task WriteAsync_WhenAlreadyCancelled_WritesNothing()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await States.WriteAsync(Key, null, default, new CancellationToken(canceled: true)));

        Assert.Null(await States.ReadAsync(Key, CancellationToken.None));
    }

    private async Task<string> WriteAsync(string? expected, string state) =>
        await States.WriteAsync(Key, expected, Encoding.UTF8.GetBytes(state), CancellationToken.None);

    private async Task<(string ETag, string State)> ReadAsync()
    {
        var record = (await States.ReadAsync(Key, CancellationToken.None))!;
        return (record.ETag, Encoding.UTF8.GetString(record.Payload.Span));
    }
}

public sealed class MemoryGrainStateStoreTests : GrainStateStoreContract
{
    protected override IGrainStateStore States { get; } = new NvpOrleans.Journal.Memory.MemoryGrainStateStore();
}

public sealed class SqliteGrainStateStoreTests : GrainStateStoreContract, IAsyncDisposable
{
    private readonly SqliteFixture _sqlite = new();

    protected override IGrainStateStore States => _sqlite.States;

    public ValueTask DisposeAsync() => _sqlite.DisposeAsync();
}
