using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;
using NvpOrleans.Journal.Frames;

namespace NvpOrleans.Journal.Sqlite;

/// <summary>Journals in one SQLite file: the embedded default. The key (journal, sequence) is the fence between two writers.</summary>
internal sealed class SqliteJournalStore(SqliteWriter writer, IOptions<SqliteJournalOptions> options) : IJournalStore
{
    // A page is read in one go and then handed out, so that a slow consumer holds no read transaction open, which would keep the log growing.
    private const int PageEntries = 256;
    private const int PageBytes = 1024 * 1024;

    private readonly SqliteReader _reader = new(writer.File);

    public async IAsyncEnumerable<JournalFrame> ReadAsync(JournalId id, long from, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var next = Math.Max(from, 1); ;)
        {
            var start = next;
            var page = await _reader.ReadAsync(session => ReadPage(session, id, start), cancellation).ConfigureAwait(false);
            if (page.Count == 0) yield break;
            foreach (var (sequence, bytes) in page) yield return Decode(id, sequence, bytes);
            next = page[^1].Sequence + 1;
        }
    }

    public async ValueTask AppendAsync(
        JournalId id, JournalPosition expectedTail, IReadOnlyList<JournalFrame> frames, CancellationToken cancellation) =>
        await writer.RunAsync(new AppendWork(id, expectedTail, frames, cancellation)).ConfigureAwait(false);

    public async ValueTask<JournalSnapshot?> ReadSnapshotAsync(JournalId id, CancellationToken cancellation)
    {
        var bytes = await _reader.ReadAsync(session => ReadNewest(session, id), cancellation).ConfigureAwait(false);
        try
        {
            return bytes is null ? null : SnapshotEncoding.Decode(bytes);
        }
        catch (JournalCorruptException damage)
        {
            throw new JournalCorruptException($"The newest snapshot of journal {id}: {damage.Message}", damage);
        }
    }

    public async ValueTask WriteSnapshotAsync(JournalId id, JournalSnapshot snapshot, CancellationToken cancellation)
    {
        var work = new SnapshotWork(id, snapshot.Position, SnapshotEncoding.Encode(snapshot), options.Value.KeepSnapshots, cancellation);
        await writer.RunAsync(work).ConfigureAwait(false);
    }

    public async ValueTask EraseAsync(JournalId id, IReadOnlyList<long> sequences, CancellationToken cancellation) =>
        await writer.RunAsync(new EraseWork(id, sequences, cancellation)).ConfigureAwait(false);

    public async IAsyncEnumerable<JournalId> ListAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var names = await _reader.ReadAsync(session => ReadNames(session, prefix), cancellation).ConfigureAwait(false);
        foreach (var name in names) yield return JournalId.Of(name);
    }

    private static JournalFrame Decode(JournalId id, long sequence, byte[] bytes)
    {
        JournalFrame frame;
        try
        {
            frame = JournalFrame.Decode(bytes);
        }
        catch (JournalCorruptException damage)
        {
            throw new JournalCorruptException($"Journal {id}, entry {sequence}: {damage.Message}", damage);
        }

        return frame.Sequence == sequence
            ? frame
            : throw new JournalCorruptException($"Journal {id}, entry {sequence}: the frame says it is entry {frame.Sequence}.");
    }

    private static List<(long Sequence, byte[] Frame)> ReadPage(SqliteSession session, JournalId id, long from)
    {
        using var rows = session.Query(
            """
            SELECT sequence, frame FROM entries
            WHERE journal = (SELECT id FROM journals WHERE name = $name) AND sequence >= $from ORDER BY sequence LIMIT $limit
            """,
            ("$name", id.Value), ("$from", from), ("$limit", PageEntries));
        var page = new List<(long, byte[])>();
        for (var bytes = 0; bytes < PageBytes && rows.Read();)
        {
            var frame = rows.GetFieldValue<byte[]>(1);
            page.Add((rows.GetInt64(0), frame));
            bytes += frame.Length;
        }

        return page;
    }

    private static byte[]? ReadNewest(SqliteSession session, JournalId id)
    {
        using var row = session.Query(
            """
            SELECT snapshot FROM snapshots
            WHERE journal = (SELECT id FROM journals WHERE name = $name) ORDER BY sequence DESC LIMIT 1
            """,
            ("$name", id.Value));
        return row.Read() ? row.GetFieldValue<byte[]>(0) : null;
    }

    // Binary collation and an ASCII alphabet: DEL is greater than whatever can follow the prefix.
    private static List<string> ReadNames(SqliteSession session, string prefix)
    {
        using var rows = session.Query(
            "SELECT name FROM journals WHERE name >= $from AND name < $to ORDER BY name", ("$from", prefix), ("$to", prefix + '\x7f'));
        var names = new List<string>();
        while (rows.Read()) names.Add(rows.GetString(0));
        return names;
    }
}
