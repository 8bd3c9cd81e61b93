using NvpOrleans.Abstractions.Documents;

namespace NvpOrleans.Grains.Documents.Frozen;

/// <summary>
/// Frozen texts that were read lately, on one silo, up to a number of bytes: those that nobody has asked for longest go first. A text never
/// changes; only an erasure takes something from it, and that ends the activation of the document's grain under whose id it is kept.
/// </summary>
/// <param name="mostBytes">How much is kept at most; a larger text is not kept at all.</param>
internal sealed class FrozenDocuments(long mostBytes)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<Key, LinkedListNode<Kept>> _kept = [];
    private readonly LinkedList<Kept> _byUse = new(); // the one that was asked for last comes first
    private readonly Dictionary<Key, Task<FrozenDocument>> _building = [];
    private long _bytes;

    /// <summary>The text, built when it is not kept. Those who ask while it is being built wait for the same one.</summary>
    public async Task<FrozenDocument> Get(DocumentId document, long sequence, Guid activation, Func<Task<FrozenDocument>> build)
    {
        ArgumentNullException.ThrowIfNull(build);
        var key = new Key(document, sequence, activation);
        Task<FrozenDocument> building;
        lock (_gate)
        {
            if (_kept.TryGetValue(key, out var known))
            {
                _byUse.Remove(known);
                _byUse.AddFirst(known);
                return known.Value.Text;
            }

            if (!_building.TryGetValue(key, out building!)) _building[key] = building = Task.Run(() => Build(key, build)); // beside the grain that asks
        }

        return await building;
    }

    private async Task<FrozenDocument> Build(Key key, Func<Task<FrozenDocument>> build)
    {
        try
        {
            var text = await build();
            lock (_gate) Keep(key, text);
            return text;
        }
        finally
        {
            lock (_gate) _building.Remove(key);
        }
    }

    private void Keep(Key key, FrozenDocument text)
    {
        foreach (var older in _kept.Keys.Where(other => other.Document == key.Document && other.Activation != key.Activation).ToList()) Drop(_kept[older]);
        if (text.Size > mostBytes) return;
        _kept[key] = _byUse.AddFirst(new Kept(key, text));
        _bytes += text.Size;
        while (_bytes > mostBytes) Drop(_byUse.Last!);
    }

    private void Drop(LinkedListNode<Kept> node)
    {
        _byUse.Remove(node);
        _kept.Remove(node.Value.Key);
        _bytes -= node.Value.Text.Size;
    }

    private readonly record struct Key(DocumentId Document, long Sequence, Guid Activation);

    private readonly record struct Kept(Key Key, FrozenDocument Text);
}
