using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using NvpOrleans.Journal;
using NvpOrleans.Journal.Frames;

namespace NvpOrleans.Tests.Unit.Journal;

/// <summary>
/// The bytes of version 1, disassembled. After a deliberate change of the disassembly run these tests once with NVP_WRITE_GOLDEN=1 and
/// read the diff: bytes of an existing version never change, because journals are kept for ever.
/// </summary>
public sealed class GoldenFileTests
{
    private static readonly Guid Epoch = new("0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9");
    private static readonly DateTimeOffset Time = new(2026, 3, 2, 8, 30, 0, 250, TimeSpan.Zero);
    private static readonly byte[] Salt = [.. Enumerable.Range(0xA0, 16).Select(i => (byte)i)];

    private static IReadOnlyList<JournalFrame> Frames
    {
        get
        {
            var first = Frame(JournalPosition.Start, new JournalEntry(1, "scan/context@nl", "p-17", Time, "Hé"u8.ToArray()));
            var second = Frame(first.Position, new JournalEntry(255, "", "", Time.AddSeconds(1), default));
            var third = Frame(second.Position, new JournalEntry(2, "actions", "é", Time.AddSeconds(2), "a secret"u8.ToArray()));
            return [first, second, third.Erase()];
        }
    }

    [Fact]
    public void Frames_WhenWritten_AreTheGoldenBytes()
    {
        var text = new StringBuilder("# three frames: ordinary; empty author, subject and payload; erased\n");
        foreach (var frame in Frames) Disassemble(text, frame);
        AssertGolden("frames-v1.hex", text.ToString());
    }

    [Fact]
    public void Frames_WhenGoldenBytesAreRead_AreOneChain()
    {
        var reader = new FrameReader(Bytes("frames-v1.hex"));
        var chain = new JournalChain(JournalPosition.Start);
        var payloads = new List<string>();
        while (reader.TryRead(out var frame))
        {
            chain.Accept(frame);
            payloads.Add(Encoding.UTF8.GetString(frame.Payload.Span));
        }

        Assert.False(reader.IsTorn);
        Assert.Equal(["Hé", "", ""], payloads);
        Assert.Equal(Frames[2].Position, chain.Tail);
    }

    [Fact]
    public void Snapshot_WhenWritten_IsTheGoldenBytes()
    {
        var bytes = SnapshotEncoding.Encode(new JournalSnapshot(Frames[1].Position, "state"u8.ToArray()));
        var text = new StringBuilder("# a snapshot of the state after entry 2\n");
        Fields(text, bytes,
        [
            (4, "magic NVPS"), (1, "version"), (3, "zeros"), (8, "sequence"), (32, "hash of that entry"), (4, "payload length"),
            (5, "payload"), (4, "crc32c"),
        ]);
        AssertGolden("snapshot-v1.hex", text.ToString());
        Assert.Equal(Frames[1].Position, SnapshotEncoding.Decode(Bytes("snapshot-v1.hex")).Position);
    }

    private static JournalFrame Frame(JournalPosition previous, JournalEntry entry) => JournalFrame.Create(previous, Epoch, entry, Salt);

    private static void Disassemble(StringBuilder text, JournalFrame frame)
    {
        var (author, subject) = (Encoding.UTF8.GetByteCount(frame.Author), Encoding.UTF8.GetByteCount(frame.Subject));
        text.Append(CultureInfo.InvariantCulture, $"\n# frame {frame.Sequence}\n");
        List<(int, string)> fields =
        [
            (4, "magic NVPJ"), (1, "flags"), (1, "zero"), (2, "header length"), (4, "body length"), (4, "crc32c of the prefix"),
            (1, "version"), (1, "kind"), (1, "author length"), (1, "subject length"), (4, "payload length"), (8, "sequence"), (16, "epoch"),
            (8, "time"), (32, "hash of the frame before"), (32, "payload digest"),
            (author, $"author '{frame.Author}'"), (subject, $"subject '{frame.Subject}'"),
        ];
        if (!frame.IsErased) fields.AddRange([(16, "salt"), (frame.PayloadLength, "payload")]);
        Fields(text, frame.Encoded.ToArray(), [.. fields, (4, "crc32c")]);
    }

    private static void Fields(StringBuilder text, byte[] bytes, IEnumerable<(int Length, string Name)> fields)
    {
        var at = 0;
        foreach (var (length, name) in fields.Where(field => field.Length > 0))
        {
            text.Append(CultureInfo.InvariantCulture, $"{Convert.ToHexStringLower(bytes.AsSpan(at, length))} # {at}: {name}\n");
            at += length;
        }

        Assert.Equal(bytes.Length, at);
    }

    private static byte[] Bytes(string file) =>
        Convert.FromHexString(string.Concat(File.ReadLines(PathOf(file)).Select(line => line.Split('#')[0].Trim())));

    private static void AssertGolden(string file, string text)
    {
        var whole = "# Regenerate: see tests/unit/Journal/GoldenFileTests.cs. Format: grains/NvpOrleans.Journal/Frames/FORMAT.md\n" + text;
        if (Environment.GetEnvironmentVariable("NVP_WRITE_GOLDEN") == "1") File.WriteAllText(PathOf(file), whole);
        Assert.Equal(File.ReadAllText(PathOf(file)), whole);
    }

    private static string PathOf(string file, [CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Golden", file);
}
