using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace NvpOrleans.Yjs;

/// <summary>Clocks from <see cref="Clock"/> on, <see cref="Length"/> of them.</summary>
public readonly record struct DeletedRange(ulong Clock, ulong Length)
{
    /// <summary>The first clock after the range.</summary>
    public ulong End => Clock + Length;
}

/// <summary>Which units are deleted: per client, ranges of clocks.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "The name is Yjs's.")]
public sealed class DeleteSet : IEnumerable<KeyValuePair<ulong, IReadOnlyList<DeletedRange>>>, IEquatable<DeleteSet>
{
    private readonly Dictionary<ulong, List<DeletedRange>> _clients = [];
    private ulong _lastClient;
    private List<DeletedRange>? _lastRanges;

    /// <summary>Whether nothing is deleted.</summary>
    public bool IsEmpty => _clients.Count == 0;

    /// <summary>How many ranges there are in all.</summary>
    public int Count
    {
        get
        {
            var count = 0;
            foreach (var ranges in _clients.Values)
                count += ranges.Count;
            return count;
        }
    }

    /// <summary>Whether a unit is deleted; the set must be <see cref="SortAndMerge">sorted</see>, as every set that leaves this library is.</summary>
    public bool Contains(Id id)
    {
        if (!_clients.TryGetValue(id.Client, out var ranges))
            return false;
        int low = 0, high = ranges.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            if (id.Clock < ranges[middle].Clock)
                high = middle - 1;
            else if (id.Clock >= ranges[middle].End)
                low = middle + 1;
            else
                return true;
        }
        return false;
    }

    /// <inheritdoc/>
    public bool Equals(DeleteSet? other)
    {
        if (other is null || other._clients.Count != _clients.Count)
            return false;
        foreach (var (client, ranges) in _clients)
        {
            if (!other._clients.TryGetValue(client, out var others) || !ranges.SequenceEqual(others))
                return false;
        }
        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DeleteSet);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = 0;
        foreach (var (client, ranges) in _clients)
            hash ^= HashCode.Combine(client, ranges.Count);
        return hash;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<ulong, IReadOnlyList<DeletedRange>>> GetEnumerator()
    {
        foreach (var (client, ranges) in _clients)
            yield return new(client, ranges);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal void Add(ulong client, ulong clock, ulong length)
    {
        var ranges = RangesOf(client);
        if (ranges.Count > 0 && ranges[^1].End == clock)
            ranges[^1] = new DeletedRange(ranges[^1].Clock, ranges[^1].Length + length);
        else
            ranges.Add(new DeletedRange(clock, length));
    }

    internal void Add(DeleteSet other)
    {
        foreach (var (client, ranges) in other._clients)
        {
            foreach (var range in ranges)
                Add(client, range.Clock, range.Length);
        }
    }

    /// <summary>Joins ranges that touch or overlap, so that no unit is visited twice however often a sender repeats it.</summary>
    internal void SortAndMerge()
    {
        foreach (var ranges in _clients.Values)
        {
            if (AreSortedAndApart(ranges))
                continue;
            ranges.Sort(static (a, b) => a.Clock.CompareTo(b.Clock));
            var kept = 0;
            for (var i = 1; i < ranges.Count; i++)
            {
                var (last, next) = (ranges[kept], ranges[i]);
                if (last.End >= next.Clock)
                    ranges[kept] = new DeletedRange(last.Clock, Math.Max(last.End, next.End) - last.Clock);
                else
                    ranges[++kept] = next;
            }
            ranges.RemoveRange(kept + 1, ranges.Count - kept - 1);
        }
    }

    internal void Write(YjsWriter writer)
    {
        writer.WriteVarUInt((ulong)_clients.Count);
        var clients = new ulong[_clients.Count];
        _clients.Keys.CopyTo(clients, 0);
        Array.Sort(clients, static (a, b) => b.CompareTo(a));
        foreach (var client in clients)
        {
            var ranges = _clients[client];
            writer.WriteVarUInt(client);
            writer.WriteVarUInt((ulong)ranges.Count);
            foreach (var range in ranges)
            {
                writer.WriteVarUInt(range.Clock);
                writer.WriteVarUInt(range.Length);
            }
        }
    }

    internal static DeleteSet Read(ref YjsReader reader)
    {
        var set = new DeleteSet();
        var clients = reader.ReadCount(2, "clients with deletes");
        for (var i = 0; i < clients; i++)
        {
            var client = reader.ReadVarUInt();
            var count = reader.ReadCount(2, "deleted ranges");
            for (var j = 0; j < count; j++)
            {
                var clock = reader.ReadVarUInt();
                var length = ContentReader.ReadLength(ref reader);
                if (length > YjsReader.MaxSafeInteger - clock)
                    throw reader.Malformed("deleted range out of range");
                set.Add(client, clock, length);
            }
        }
        set.SortAndMerge();
        return set;
    }

    internal static DeleteSet Of(StructStore store)
    {
        var set = new DeleteSet();
        foreach (var (client, structs) in store.Clients)
        {
            var at = StructList.First;
            do
            {
                if (structs[at].Deleted)
                    set.Add(client, structs[at].Clock, structs[at].Length);
            }
            while (structs.MoveNext(ref at));
        }
        set.SortAndMerge();
        return set;
    }

    private static bool AreSortedAndApart(List<DeletedRange> ranges)
    {
        for (var i = 1; i < ranges.Count; i++)
        {
            if (ranges[i - 1].End >= ranges[i].Clock)
                return false;
        }
        return true;
    }

    // Whoever deletes a stretch deletes units of the same client many times in a row.
    private List<DeletedRange> RangesOf(ulong client)
    {
        if (_lastRanges is not null && client == _lastClient)
            return _lastRanges;
        if (!_clients.TryGetValue(client, out var ranges))
            _clients.Add(client, ranges = []);
        (_lastClient, _lastRanges) = (client, ranges);
        return ranges;
    }
}
