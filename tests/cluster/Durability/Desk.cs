using NvpOrleans.Journal;

namespace NvpOrleans.Tests.Cluster.Durability;

/// <summary>One section: who writes it, who reads it, and what they were promised.</summary>
internal sealed class Desk(string document, string section, string[] writers, string mark, Random random)
{
    private const string ReaderPersona = "coordinator-antwerpen";

    private int _readers;

    public Ledger Ledger { get; } = new();

    public IReadOnlyList<Typist> Writers => field ??=
        [.. writers.Select((person, index) => new Typist(person, document, section, Ledger, $"{mark}{index}", new Random(random.Next())))];

    /// <summary>Sees everything from the first day.</summary>
    public Typist Reader => field ??= NewReader();

    public IEnumerable<Typist> Everyone => [.. Writers, Reader];

    /// <summary>The text as somebody gets it who has nothing.</summary>
    public async Task<string> ReadFreshAsync(Uri server)
    {
        await using var reader = NewReader();
        await reader.OpenAsync(server);
        return reader.Text;
    }

    /// <summary>Every acknowledged update lies in the journal where its receipt says, byte for byte, under its author's name.</summary>
    public void CheckJournal(IReadOnlyDictionary<long, JournalFrame> frames) =>
        Assert.Empty(
            from receipt in Ledger.Receipts
            where receipt.Section == section
            let frame = frames.GetValueOrDefault(receipt.Sequence)
            where frame is null || frame.Author != receipt.Person || frame.Subject != section || !frame.Payload.Span.SequenceEqual(receipt.Update)
            select $"entry {receipt.Sequence} of {receipt.Person} is not what was acknowledged");

    private Typist NewReader() => new(ReaderPersona, document, section, Ledger, $"r{++_readers}", new Random(random.Next()));
}
