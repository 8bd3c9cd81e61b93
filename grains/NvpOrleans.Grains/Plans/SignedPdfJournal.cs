using System.Buffers.Binary;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Journal;
using NvpOrleans.Planning.Workflow;

namespace NvpOrleans.Grains.Plans;

/// <summary>
/// How the bytes of a signed PDF stand in a journal of their own: parts of it in their order, then its length, which says that it is whole. The
/// journal is named by the plan and the SHA-256 of the bytes, so that whoever reads it can tell whether it holds what it should.
/// </summary>
internal static class SignedPdfJournal
{
    /// <summary>The kind of an entry that holds a part; kind 0 is the journal's own.</summary>
    private const byte Part = 1;

    /// <summary>The kind of the entry that ends it: the length as eight bytes, little-endian.</summary>
    private const byte End = 2;

    private const string Prefix = "signed-pdf/";

    // Appended one after the other, so that a large PDF never fills the store's queue for those who write at the same time.
    private const int PartBytes = 1024 * 1024;

    public static JournalId Id(string key) => JournalId.Of(Prefix + key);

    /// <summary>The entries that the bytes lack, where a part of them is there already; each is appended by itself.</summary>
    public static IEnumerable<JournalEntry> Rest(byte[] content, long from, PersonId by, DateTimeOffset time)
    {
        for (var at = (int)from; at < content.Length; at += PartBytes)
            yield return new JournalEntry(Part, "", by.Value, time, content.AsMemory(at, Math.Min(PartBytes, content.Length - at)));
        var length = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(length, content.Length);
        yield return new JournalEntry(End, "", by.Value, time, length);
    }

    /// <summary>What the entries hold.</summary>
    public static async Task<Stored> ReadAsync(IJournalStore journal, string key)
    {
        var chain = new JournalChain(JournalPosition.Start);
        using var bytes = new MemoryStream();
        var (ended, isErased) = ((long?)null, false);
        await foreach (var frame in journal.ReadAsync(Id(key), 1, CancellationToken.None))
        {
            chain.Accept(frame);
            if (frame.IsEpoch) continue;
            isErased |= frame.IsErased;
            if (frame.Kind == End && frame.Payload.Length == sizeof(long)) ended = BinaryPrimitives.ReadInt64LittleEndian(frame.Payload.Span);
            else if (ended is null) bytes.Write(frame.Payload.Span);
        }

        return new Stored(bytes.ToArray(), ended is not null, isErased);
    }

    /// <summary>What is stored of a PDF.</summary>
    /// <param name="Content">The bytes that are there.</param>
    /// <param name="IsEnded">True when it was written to its end.</param>
    /// <param name="IsErased">True when some of it was erased.</param>
    internal sealed record Stored(byte[] Content, bool IsEnded, bool IsErased)
    {
        /// <summary>True when all of it is there, and nothing else.</summary>
        public bool IsWhole(string name) => IsEnded && !IsErased && SignedPdfs.NameOf(Content) == name;
    }
}
