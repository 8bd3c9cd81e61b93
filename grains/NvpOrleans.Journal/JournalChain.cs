namespace NvpOrleans.Journal;

/// <summary>Checks that frames form one chain, each naming the one before and sealing its own payload. Erased payloads are accepted.</summary>
/// <param name="start">Where the chain begins: <see cref="JournalPosition.Start"/>, or the position of a snapshot.</param>
public sealed class JournalChain(JournalPosition start)
{
    public JournalPosition Tail { get; private set; } = start;

    /// <exception cref="JournalCorruptException">The frame does not follow the ones accepted so far, or its payload was replaced.</exception>
    public void Accept(JournalFrame frame)
    {
        if (frame.Sequence != Tail.Sequence + 1) throw Broken(frame, $"it follows entry {Tail.Sequence}, so some are missing or doubled");
        if (frame.Previous != Tail.Hash) throw Broken(frame, "it was written after another entry than the one stored before it");
        if (!frame.HasSealedPayload()) throw Broken(frame, "its payload is not the one that was sealed");
        Tail = frame.Position;
    }

    private static JournalCorruptException Broken(JournalFrame frame, string why) => new($"The chain breaks at entry {frame.Sequence}: {why}.");
}
