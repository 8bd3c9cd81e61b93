namespace NvpOrleans.Tests.Cluster.Durability.Tracing;

/// <summary>
/// Judges a trace of a server to which one update after the other was pushed: whenever something of an update leaves through a socket,
/// its log record is written and the log has no write that is not on the disk.
/// </summary>
internal sealed class SyncAudit
{
    private readonly IReadOnlyList<string> _tokens;
    private readonly HashSet<string> _written = [];
    private readonly HashSet<string> _told = [];
    private readonly List<string> _faults = [];
    private readonly Dictionary<int, long> _syncing = [];
    private int _writing;
    private long _writes;
    private long _syncedWrites;

    private SyncAudit(IReadOnlyList<string> tokens) => _tokens = tokens;

    /// <summary>What is wrong; empty when every update was on the disk before it was told.</summary>
    public IReadOnlyList<string> Faults => _faults;

    /// <summary>How many acknowledgements were sent.</summary>
    public int Receipts { get; private set; }

    /// <summary>How many writes to the log were seen.</summary>
    public long LogWrites => _writes;

    /// <summary>How many syncs of the log succeeded.</summary>
    public int LogSyncs { get; private set; }

    /// <param name="trace">What the server did.</param>
    /// <param name="tokens">A text of each update that occurs nowhere else, in the order of pushing.</param>
    public static SyncAudit Of(IEnumerable<TraceEvent> trace, IReadOnlyList<string> tokens)
    {
        var audit = new SyncAudit(tokens);
        foreach (var moment in trace) audit.Take(moment);
        audit.Conclude();
        return audit;
    }

    private void Take(TraceEvent moment)
    {
        if (moment.IsOnLog && moment.IsWrite) TakeLogWrite(moment);
        else if (moment.IsOnLog && moment.IsSync) TakeLogSync(moment);
        else if (moment.IsOnSocket && moment.IsWrite && moment.IsEnter) TakeSend(moment);
    }

    private void TakeLogWrite(TraceEvent moment)
    {
        _writing += moment.IsEnter ? 1 : -1;
        if (moment.IsEnter) _writes++;
        else _written.UnionWith(_tokens.Where(token => moment.Arguments.Contains(token, StringComparison.Ordinal)));
    }

    private void TakeLogSync(TraceEvent moment)
    {
        // A sync covers what was written before it began, and nothing for certain of a write that runs beside it.
        if (moment.IsEnter)
        {
            _syncing[moment.Thread] = _writing == 0 ? _writes : _syncedWrites;
        }
        else if (_syncing.Remove(moment.Thread, out var covered) && moment.Succeeded)
        {
            LogSyncs++;
            _syncedWrites = Math.Max(_syncedWrites, covered);
        }
    }

    private void TakeSend(TraceEvent moment)
    {
        foreach (var token in _tokens.Where(token => moment.Arguments.Contains(token, StringComparison.Ordinal)))
        {
            _told.Add(token);
            Judge(token, "told");
        }

        // The names of a receipt's members (PROTOCOL.md); no other message has both.
        var isReceipt = moment.Arguments.Contains("sequence", StringComparison.Ordinal)
            && moment.Arguments.Contains("missing", StringComparison.Ordinal);
        if (isReceipt && Receipts++ < _tokens.Count) Judge(_tokens[Receipts - 1], "acknowledged");
    }

    private void Judge(string token, string what)
    {
        if (!_written.Contains(token)) _faults.Add($"{token} was {what} before it was written to the log");
        else if (_syncedWrites < _writes) _faults.Add($"{token} was {what} while the log was not synced");
    }

    private void Conclude()
    {
        // A trace that does not show what it is asked about proves nothing.
        _faults.AddRange(_tokens.Where(token => !_written.Contains(token)).Select(token => $"{token} was not seen in the log"));
        _faults.AddRange(_tokens.Where(token => !_told.Contains(token)).Select(token => $"{token} was not seen on a socket"));
        if (Receipts != _tokens.Count) _faults.Add($"{Receipts} acknowledgements were seen, expected {_tokens.Count}");
    }
}
