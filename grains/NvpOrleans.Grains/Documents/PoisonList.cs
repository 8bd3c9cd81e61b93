using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace NvpOrleans.Grains.Documents;

/// <summary>
/// Updates that made the engine throw. The activation that met one is given up and replayed; this list outlives it, so that
/// the same bytes sent again are refused instead of bringing the document down once more. One per silo, bounded.
/// </summary>
internal sealed class PoisonList
{
    private const int Most = 1000;
    private readonly ConcurrentDictionary<string, byte> _digests = new();

    public bool IsEmpty => _digests.IsEmpty;

    public void Add(ReadOnlySpan<byte> update)
    {
        if (_digests.Count < Most) _digests.TryAdd(Digest(update), 0);
    }

    public bool Contains(ReadOnlySpan<byte> update) => !_digests.IsEmpty && _digests.ContainsKey(Digest(update));

    private static string Digest(ReadOnlySpan<byte> update) => Convert.ToHexString(SHA256.HashData(update));
}
