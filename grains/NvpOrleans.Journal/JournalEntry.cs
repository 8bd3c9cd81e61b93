using NvpOrleans.Journal.Frames;

namespace NvpOrleans.Journal;

/// <summary>What a caller appends. Everything but the payload stays for ever; a payload can be erased by a redaction.</summary>
public sealed class JournalEntry
{
    public const int MaxAuthorBytes = 255;
    public const int MaxSubjectBytes = 200;

    /// <summary>Larger than any update the service accepts (5 MiB), small enough that a claimed length cannot exhaust a reader.</summary>
    public const int MaxPayloadBytes = 16 * 1024 * 1024;

    /// <summary>The kind of the entry that a writer appends when it opens a journal. Callers own the kinds 1 to 255.</summary>
    public const byte EpochKind = 0;

    /// <param name="kind">1 to 255, whose meaning is the caller's.</param>
    /// <param name="subject">What the entry is about (a section id, say): readable even after the payload was erased, so no content.</param>
    /// <param name="author">A pseudonymous person id; it cannot be erased.</param>
    /// <param name="time">Stored as UTC.</param>
    /// <param name="payload">Lent until the append that takes the entry has returned.</param>
    /// <exception cref="ArgumentException">A value is outside its limit.</exception>
    public JournalEntry(byte kind, string subject, string author, DateTimeOffset time, ReadOnlyMemory<byte> payload)
    {
        if (kind == EpochKind)
            throw new ArgumentException("Kind 0 marks the opening of a journal and is written by JournalWriter only.", nameof(kind));
        if (SealedHeader.Text.GetByteCount(subject) > MaxSubjectBytes)
            throw new ArgumentException($"A subject has at most {MaxSubjectBytes} bytes of UTF-8.", nameof(subject));
        if (SealedHeader.Text.GetByteCount(author) > MaxAuthorBytes)
            throw new ArgumentException($"An author has at most {MaxAuthorBytes} bytes of UTF-8.", nameof(author));
        if (payload.Length > MaxPayloadBytes)
            throw new ArgumentException($"A payload has at most {MaxPayloadBytes} bytes.", nameof(payload));
        (Kind, Subject, Author, Time, Payload) = (kind, subject, author, time.ToUniversalTime(), payload);
    }

    public byte Kind { get; }

    public string Subject { get; }

    public string Author { get; }

    public DateTimeOffset Time { get; }

    public ReadOnlyMemory<byte> Payload { get; }
}
