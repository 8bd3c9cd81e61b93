namespace NvpOrleans.Yjs;

/// <summary>
/// Makes one update of several without a document (yjs 13.6 mergeUpdates). Holes become <see cref="ContentKind.Skip"/>;
/// items are not merged and deleted content is not forgotten, so to compact a log, integrate it into a document instead.
/// </summary>
public static class UpdateMerge
{
    /// <summary>Merges encoded updates; one alone stays as it is, to the byte.</summary>
    /// <exception cref="YjsFormatException">One of them is not an update.</exception>
    public static byte[] Merge(IEnumerable<byte[]> updates, DecodeLimits? limits = null)
    {
        var decoded = new List<Update>();
        byte[]? last = null;
        foreach (var update in updates)
            decoded.Add(Update.Decode(last = update, limits ?? DecodeLimits.Trusted));
        return decoded.Count == 1 ? last! : Merge(decoded).Encode();
    }

    /// <summary>Merges decoded updates.</summary>
    public static Update Merge(IReadOnlyList<Update> updates)
    {
        if (updates.Count == 1)
            return updates[0];
        var deletes = new DeleteSet();
        var sources = new PriorityQueue<Source, (ulong Client, ulong Clock, int Order)>(updates.Count, HighestClientFirst);
        for (var i = 0; i < updates.Count; i++)
        {
            deletes.Add(updates[i].DeleteSet);
            Enqueue(sources, new Source(updates[i]), i);
        }
        deletes.SortAndMerge();
        var merger = new Merger();
        for (var order = -1; sources.TryDequeue(out var source, out _); order--)
        {
            merger.Take(source);
            // Of sources that overlap, yjs goes on with the one it took from last.
            Enqueue(sources, source, order);
        }
        return merger.Build(deletes);
    }

    private static readonly Comparer<(ulong Client, ulong Clock, int Order)> HighestClientFirst =
        Comparer<(ulong Client, ulong Clock, int Order)>.Create(static (a, b) =>
            a.Client != b.Client ? b.Client.CompareTo(a.Client) : (a.Clock, a.Order).CompareTo((b.Clock, b.Order)));

    private static void Enqueue(PriorityQueue<Source, (ulong Client, ulong Clock, int Order)> sources, Source source, int order)
    {
        if (source.SkipHoles())
            sources.Enqueue(source, (source.Client, source.Current.Clock, order));
    }

    /// <summary>One of the updates, read struct by struct.</summary>
    private sealed class Source(Update update)
    {
        private int _client;
        private int _index;

        public ulong Client => update.Structs[_client].Client;

        public ref readonly StructRef Current => ref update.Structs[_client][_index];

        public void Advance() => _index++;

        /// <summary>Moves on to something that is there; false at the end.</summary>
        public bool SkipHoles()
        {
            for (; _client < update.Structs.Length; _client++, _index = 0)
            {
                for (; _index < update.Structs[_client].Count; _index++)
                {
                    if (!Current.IsSkip)
                        return true;
                }
            }
            return false;
        }
    }

    private sealed class Merger
    {
        private readonly UpdateBuilder _builder = new();
        private StructRef? _gc;
        private ulong _client;
        private ulong _end;
        private bool _started;

        /// <summary>Takes what is next in this source, and whatever follows it without a hole.</summary>
        public void Take(Source source)
        {
            var isFirst = true;
            do
            {
                var client = source.Client;
                var current = source.Current;
                source.Advance();
                if (_started && client == _client && current.End <= _end)
                    continue;
                if (!_started || client != _client)
                    Begin(client, current);
                else if (current.Clock > _end)
                    Bridge(client, current);
                else
                    Append(client, current.Slice(client, _end - current.Clock), extendsGc: isFirst);
                isFirst = false;
            }
            while (source.SkipHoles() && source.Client == _client && source.Current.Clock <= _end);
        }

        public Update Build(DeleteSet deletes)
        {
            FlushGc();
            return _builder.Build(deletes);
        }

        private void Begin(ulong client, in StructRef first)
        {
            FlushGc();
            (_started, _client) = (true, client);
            Append(client, first, extendsGc: false);
        }

        private void Bridge(ulong client, in StructRef next)
        {
            FlushGc();
            _builder.Add(client, StructRef.Skip(_end, next.Clock - _end));
            Append(client, next, extendsGc: false);
        }

        // Two Gc in a row become one where the sources change, and stay two where they came that way: so does yjs.
        private void Append(ulong client, in StructRef next, bool extendsGc)
        {
            _end = next.End;
            if (extendsGc && next.Kind == ContentKind.Gc && _gc is { } gc)
            {
                _gc = StructRef.Gc(gc.Clock, next.End - gc.Clock);
                return;
            }
            FlushGc();
            if (next.Kind == ContentKind.Gc)
                _gc = next;
            else
                _builder.Add(client, next);
        }

        private void FlushGc()
        {
            if (_gc is { } gc)
                _builder.Add(_client, gc);
            _gc = null;
        }
    }
}
