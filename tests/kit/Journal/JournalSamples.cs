using System.Text;
using NvpOrleans.Journal;

namespace NvpOrleans.Tests.Kit.Journal;

/// <summary>Entries and frames for tests that do not care what is in them.</summary>
public static class JournalSamples
{
    public static readonly DateTimeOffset Morning = new(2026, 3, 2, 8, 30, 0, TimeSpan.Zero);

    public static JournalEntry Entry(string text) => Entry(Encoding.UTF8.GetBytes(text));

    public static JournalEntry Entry(byte[] payload) => new(1, "scan/context@nl", "p-17", Morning, payload);

    public static string Text(this JournalFrame frame) => Encoding.UTF8.GetString(frame.Payload.Span);

    /// <summary>Frames with these texts that follow the tail.</summary>
    public static IReadOnlyList<JournalFrame> Frames(JournalPosition tail, params IEnumerable<string> texts)
    {
        var frames = new List<JournalFrame>();
        foreach (var text in texts)
        {
            frames.Add(JournalFrame.Create(tail, Guid.Empty, Entry(text)));
            tail = frames[^1].Position;
        }

        return frames;
    }

    /// <summary>Appends entries with these texts after the tail and returns the new one.</summary>
    public static async Task<JournalPosition> AppendAsync(
        this IJournalStore store, JournalId id, JournalPosition tail, params IEnumerable<string> texts)
    {
        var frames = Frames(tail, texts);
        await store.AppendAsync(id, tail, frames, CancellationToken.None);
        return frames[^1].Position;
    }

    public static async Task<List<JournalFrame>> ReadAllAsync(this IJournalStore store, JournalId id, long from = 1)
    {
        var frames = new List<JournalFrame>();
        await foreach (var frame in store.ReadAsync(id, from, CancellationToken.None)) frames.Add(frame);
        return frames;
    }

    public static async Task<List<string>> ReadTextsAsync(this IJournalStore store, JournalId id, long from = 1) =>
        [.. (await store.ReadAllAsync(id, from)).Select(Text)];
}
