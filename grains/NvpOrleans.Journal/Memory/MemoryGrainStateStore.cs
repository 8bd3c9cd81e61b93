using NvpOrleans.Journal.State;

namespace NvpOrleans.Journal.Memory;

/// <summary>States in memory, with the rules of the durable stores. Lost with the process.</summary>
public sealed class MemoryGrainStateStore : IGrainStateStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, GrainStateRecord> _records = new(StringComparer.Ordinal);

    public ValueTask<GrainStateRecord?> ReadAsync(string key, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (_gate)
        {
            return ValueTask.FromResult(_records.TryGetValue(key, out var record) ? record with { Payload = record.Payload.ToArray() } : null);
        }
    }

    public ValueTask<string> WriteAsync(string key, string? expectedETag, ReadOnlyMemory<byte> payload, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (_gate)
        {
            GrainStateVersion.CheckWrite(key, _records.GetValueOrDefault(key)?.ETag, expectedETag);
            var record = new GrainStateRecord(GrainStateVersion.Next(), payload.ToArray());
            _records[key] = record;
            return ValueTask.FromResult(record.ETag);
        }
    }

    public ValueTask ClearAsync(string key, string? expectedETag, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (_gate)
        {
            GrainStateVersion.CheckClear(key, _records.GetValueOrDefault(key)?.ETag, expectedETag);
            _records.Remove(key);
            return ValueTask.CompletedTask;
        }
    }
}
