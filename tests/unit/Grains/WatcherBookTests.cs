using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Grains.People;
using Orleans.Runtime;

namespace NvpOrleans.Tests.Unit.Grains;

public sealed class WatcherBookTests
{
    private static readonly TimeSpan Watches = TimeSpan.FromMinutes(10);
    private static readonly DocumentId Antwerpen = DocumentId.Parse("plan/2026-2031/5345")!.Value;
    private static readonly DocumentId Brussel = DocumentId.Parse("plan/2026-2031/5339")!.Value;

    private readonly FakeTimeProvider _time = new();
    private readonly SlowState _state = new();

    [Fact]
    public async Task Add_OfOneThatIsBeingForgotten_WaitsUntilItIsStoredAgain()
    {
        using var book = new WatcherBook(_state, Watches, _time);
        var first = book.Add(Antwerpen);
        await _state.WrittenAsync();
        await first;
        _time.Advance(Watches + TimeSpan.FromSeconds(1));
        var other = book.Add(Brussel); // forgets the first, and is being written
        var again = book.Add(Antwerpen);
        Assert.False(again.IsCompleted);
        await _state.WrittenAsync();
        await other;
        Assert.Equal(["plan/2026-2031/5339"], _state.Durable);
        await _state.WrittenAsync();
        await again;
        Assert.Equal(["plan/2026-2031/5339", "plan/2026-2031/5345"], _state.Durable.Order());
    }

    /// <summary>Writes when it is told to.</summary>
    private sealed class SlowState : IPersistentState<PersonWatchers>
    {
        private readonly Channel<TaskCompletionSource> _writing = Channel.CreateUnbounded<TaskCompletionSource>();

        public PersonWatchers State { get; set; } = new();

        public IReadOnlyList<string> Durable { get; private set; } = [];

        public string? Etag => null;

        public bool RecordExists => Durable.Count > 0;

        public Task ClearStateAsync() => throw new NotSupportedException();

        public Task ReadStateAsync() => Task.CompletedTask;

        public async Task WriteStateAsync()
        {
            IReadOnlyList<string> names = [.. State.Documents];
            var written = new TaskCompletionSource();
            await _writing.Writer.WriteAsync(written);
            await written.Task;
            Durable = names;
        }

        public async Task WrittenAsync() => (await _writing.Reader.ReadAsync()).SetResult();
    }
}
