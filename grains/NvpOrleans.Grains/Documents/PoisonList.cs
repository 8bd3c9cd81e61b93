using System.Collections.Concurrent;
using System.Security.Cryptography;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;

namespace NvpOrleans.Grains.Documents;

/// <summary>
/// Updates that made the engine throw, and who sent them. The activation that met one is given up and replayed; this list outlives
/// it, so that the same bytes are refused, and so is a sender whose client says the same in other bytes again and again. One per
/// silo, bounded.
/// </summary>
internal sealed class PoisonList
{
    private const int Most = 1000;
    private const int ForgivenTimes = 3;
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, byte> _digests = new();
    private readonly ConcurrentDictionary<(DocumentId Document, PersonId Person), (int Times, DateTimeOffset Last)> _senders = new();

    public void Add(DocumentId document, PersonId person, ReadOnlySpan<byte> update, DateTimeOffset now)
    {
        if (_digests.Count < Most) _digests.TryAdd(Digest(update), 0);
        if (_senders.Count < Most) _senders.AddOrUpdate((document, person), (1, now), (_, known) => (known.Times + 1, now));
    }

    /// <summary>True for bytes that are known to be poison, and for a sender who has sent too many of late.</summary>
    public bool Refuses(DocumentId document, PersonId person, ReadOnlySpan<byte> update, DateTimeOffset now)
    {
        if (_digests.IsEmpty) return false; // the hot path: nothing has ever gone wrong
        if (_senders.TryGetValue((document, person), out var sender) && sender.Times >= ForgivenTimes)
        {
            if (now - sender.Last < Memory) return true;
            _senders.TryRemove((document, person), out _);
        }

        return _digests.ContainsKey(Digest(update));
    }

    private static string Digest(ReadOnlySpan<byte> update) => Convert.ToHexString(SHA256.HashData(update));
}
