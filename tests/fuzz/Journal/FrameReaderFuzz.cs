using System.Buffers.Binary;
using NvpOrleans.Journal;
using NvpOrleans.Journal.Frames;
using NvpOrleans.Tests.Kit.Journal;

namespace NvpOrleans.Tests.Fuzz.Journal;

/// <summary>
/// Damages whole segments by a seed and reads them. Whatever the bytes, the reader returns frames, ends, or throws the one documented
/// exception, and allocates no more than the bytes are worth. NVP_FUZZ_SEEDS sets how many seeds are tried, NVP_FUZZ_FROM the first.
/// </summary>
public sealed class FrameReaderFuzz
{
    private static readonly int From = Setting("NVP_FUZZ_FROM", 1);
    private static readonly int Seeds = Setting("NVP_FUZZ_SEEDS", 20_000);

    [Fact]
    public void TryRead_WhenBytesAreDamaged_ReadsEndsOrSaysCorrupt() => ForEachSeed(random =>
    {
        var segment = Segment(random, out _);
        for (var damage = random.Next(1, 4); damage > 0; damage--) segment = Damage(random, segment);
        ReadBounded(segment);
    });

    [Fact]
    public void TryRead_WhenLengthsLieBehindARightChecksum_ReadsEndsOrSaysCorrupt() => ForEachSeed(random =>
    {
        var segment = Segment(random, out var starts);
        var at = starts[random.Next(starts.Count)];
        var frame = segment.AsSpan(at);
        var headerLength = BinaryPrimitives.ReadUInt16LittleEndian(frame[6..]);
        var length = FramePrefix.Read(frame, 0).FrameLength;
        switch (random.Next(3))
        {
            case 0: frame[FramePrefix.Size + random.Next(headerLength)] = (byte)random.Next(256); break;
            case 1: BinaryPrimitives.WriteUInt16LittleEndian(frame[6..], (ushort)random.Next(ushort.MaxValue)); break;
            default: BinaryPrimitives.WriteUInt32LittleEndian(frame[8..], (uint)random.NextInt64(uint.MaxValue)); break;
        }

        BinaryPrimitives.WriteUInt32LittleEndian(frame[12..], Crc32C.Of(frame[..12]));
        BinaryPrimitives.WriteUInt32LittleEndian(frame[(length - 4)..], Crc32C.Of(frame[..(length - 4)]));
        ReadBounded(segment);
    });

    [Fact]
    public void TryRead_WhenOneByteIsWrong_NeverReturnsThatFrame() => ForEachSeed(random =>
    {
        var segment = Segment(random, out var starts);
        var at = random.Next(segment.Length);
        segment[at] ^= (byte)random.Next(1, 256);
        var damaged = starts.FindLastIndex(start => start <= at);

        var frames = ReadBounded(segment);

        Assert.True(frames.Count <= damaged, $"byte {at} of frame {damaged} is wrong, {frames.Count} frames were read");
        Assert.Equal(Enumerable.Range(1, damaged).Select(i => (long)i), frames.Select(f => f.Sequence));
    });

    [Fact]
    public void Decode_WhenASnapshotIsDamaged_SaysCorrupt() => ForEachSeed(random =>
    {
        var payload = new byte[random.Next(300)];
        random.NextBytes(payload);
        var bytes = SnapshotEncoding.Encode(new JournalSnapshot(new JournalPosition(7, JournalHash.Of(payload)), payload));
        var damaged = Damage(random, bytes);
        if (damaged.AsSpan().SequenceEqual(bytes)) return;
        Assert.Throws<JournalCorruptException>(() => SnapshotEncoding.Decode(damaged));
    });

    private static void ForEachSeed(Action<Random> test)
    {
        for (var seed = From; seed < From + Seeds; seed++)
        {
            try
            {
                test(new Random(seed));
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"Seed {seed}; replay with NVP_FUZZ_FROM={seed} NVP_FUZZ_SEEDS=1.", failure);
            }
        }
    }

    private static List<JournalFrame> ReadBounded(byte[] segment)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var frames = new List<JournalFrame>();
        try
        {
            var reader = new FrameReader(segment);
            while (reader.TryRead(out var frame)) frames.Add(frame);
        }
        catch (JournalCorruptException)
        {
            Assert.NotNull(frames); // the documented answer to damage
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64 * 1024 + 16L * segment.Length);
        return frames;
    }

    private static byte[] Segment(Random random, out List<int> starts)
    {
        starts = [];
        var (bytes, tail) = (new List<byte>(), JournalPosition.Start);
        for (var count = random.Next(1, 6); count > 0; count--)
        {
            var payload = new byte[random.Next(120)];
            random.NextBytes(payload);
            var frame = JournalFrame.Create(tail, Guid.Empty, JournalSamples.Entry(payload));
            tail = frame.Position;
            starts.Add(bytes.Count);
            bytes.AddRange((random.Next(5) == 0 ? frame.Erase() : frame).Encoded.Span);
        }

        return [.. bytes];
    }

    private static byte[] Damage(Random random, byte[] bytes)
    {
        if (bytes.Length < 2) return [0];
        var (at, length) = (random.Next(bytes.Length), random.Next(1, 40));
        switch (random.Next(5))
        {
            case 0:
                var flipped = bytes.ToArray();
                flipped[at] ^= (byte)(1 << random.Next(8));
                return flipped;
            case 1: return bytes[..at];
            case 2: return [.. bytes[..at], .. bytes[Math.Min(at + length, bytes.Length)..]];
            case 3:
                var junk = new byte[length];
                random.NextBytes(junk);
                return [.. bytes[..at], .. junk, .. bytes[at..]];
            default: return [.. bytes[..at], .. bytes[..random.Next(bytes.Length)]];
        }
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), out var value) ? value : otherwise;
}
