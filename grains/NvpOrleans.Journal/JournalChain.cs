namespace NvpOrleans.Journal;

/// <summary>Checks that frames form one chain, each naming the one before and sealing its own payload. Erased payloads are accepted.</summary>
/// <param name="start">Where the chain begins: <see cref="JournalPosition.Start"/>, or the position of a snapshot.</param>
public sealed class JournalChain(JournalPosition start)
{
    public JournalPosition Tail { get; private set; } = start;

    /// <exception cref="JournalCorruptException">The frame does not follow the ones accepted so far, or its payload was replaced.</exception>
    public void Accept(JournalFrame frame)
    {
        if (frame.Sequence != Tail.Sequence + 1) throw new JournalCorruptException($"Entry {frame.Sequence} follows entry {Tail.Sequence}: some are missing or doubled.");
        if (frame.Previous != Tail.Hash) throw new JournalCorruptException($"Entry {frame.Sequence} was written after another entry {Tail.Sequence} than the one stored.");
        if (!frame.HasSealedPayload()) throw new JournalCorruptException($"The payload of entry {frame.Sequence} is not the one that was sealed.");
        Tail = frame.Position;
    }
}
