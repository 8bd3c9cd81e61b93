using System.Diagnostics;
using NvpOrleans.Journal;

namespace NvpOrleans.Grains.Documents.Commit;

/// <summary>Entries that become durable together.</summary>
internal sealed class CommitBatch(long first)
{
    private readonly TaskCompletionSource _durable = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<CommitEntry> _entries = [];

    public IReadOnlyList<CommitEntry> Entries => _entries;

    /// <summary>The entries as the journal takes them.</summary>
    public IReadOnlyList<JournalEntry> JournalEntries => _entries.ConvertAll(entry => entry.Entry);

    /// <summary>The sequence of the first entry.</summary>
    public long First => first;

    /// <summary>The sequence of the last entry.</summary>
    public long Last => first + _entries.Count - 1;

    public int Bytes { get; private set; }

    /// <summary>The trace of the first who waits for the batch; its append belongs there, not to whoever came when nothing was in flight.</summary>
    public Activity? Cause { get; } = Activity.Current;

    /// <summary>Ends when the batch is durable; fails when it is not known to be.</summary>
    public Task Durable => _durable.Task;

    public void Add(CommitEntry entry)
    {
        _entries.Add(entry);
        Bytes += entry.Payload.Length;
    }

    public void Complete() => _durable.TrySetResult();

    public void Fail(Exception failure)
    {
        _durable.TrySetException(failure);
        _ = _durable.Task.Exception; // a batch that nobody waits for must not surface as an unobserved exception
    }
}
