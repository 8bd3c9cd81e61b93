using NvpOrleans.Abstractions.Documents;

namespace NvpOrleans.Grains.People;

/// <summary>
/// The documents that want to hear of a person's grants. They trust an answer for a while, so which they are is stored before one of them
/// is answered: a grant that changes right after this silo was lost reaches all of them, too.
/// </summary>
/// <param name="stored">Where they are stored; read already.</param>
/// <param name="watchesFor">How long a document is told after it last asked.</param>
/// <param name="time">The clock.</param>
internal sealed class WatcherBook(IPersistentState<PersonWatchers> stored, TimeSpan watchesFor, TimeProvider time) : IDisposable
{
    // When each of the stored ones last asked is not stored: the answer that was given then is trusted no longer than one that is given now.
    private readonly Dictionary<DocumentId, DateTimeOffset> _until = stored.State.Documents
        .Select(DocumentId.Parse).OfType<DocumentId>().ToDictionary(document => document, _ => time.GetUtcNow() + watchesFor);

    private readonly SemaphoreSlim _turn = new(1);
    private HashSet<string> _stored = [.. stored.State.Documents];

    /// <summary>Those that are to be told. Telling a document wakes it; those that have not asked for long would only be woken to hear of somebody who has left.</summary>
    public IReadOnlyList<DocumentId> Now
    {
        get
        {
            var now = time.GetUtcNow();
            return [.. _until.Where(watcher => watcher.Value >= now).Select(watcher => watcher.Key)];
        }
    }

    public void Dispose() => _turn.Dispose();

    /// <summary>A document asks; ends when it is stored that it does. Most are stored already, from when they asked first.</summary>
    public async Task Add(DocumentId document)
    {
        _until[document] = time.GetUtcNow() + watchesFor;
        var name = document.ToString();
        if (_stored.Contains(name)) return;
        await _turn.WaitAsync();
        try
        {
            if (_stored.Contains(name)) return; // with another that waited
            ForgetOthers();
            List<string> names = [.. _until.Keys.Select(watcher => watcher.ToString())];
            // One that has just been forgotten may ask while this is being written, and is to wait for a write that has it.
            _stored.IntersectWith(names);
            stored.State.Documents = names;
            await stored.WriteStateAsync();
            _stored = [.. names];
        }
        finally
        {
            _turn.Release();
        }
    }

    private void ForgetOthers()
    {
        var now = time.GetUtcNow();
        foreach (var gone in _until.Where(watcher => watcher.Value < now).Select(watcher => watcher.Key).ToList()) _until.Remove(gone);
    }
}
