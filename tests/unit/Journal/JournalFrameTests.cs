using System.Text;
using NvpOrleans.Journal;
using NvpOrleans.Journal.Frames;
using NvpOrleans.Tests.Kit.Journal;

namespace NvpOrleans.Tests.Unit.Journal;

public sealed class JournalFrameTests
{
    private static readonly IReadOnlyList<JournalFrame> Frames = JournalSamples.Frames(JournalPosition.Start, "one", "two", "three");

    [Fact]
    public void Crc32C_OfTheCheckSequence_IsThePublishedValue() => Assert.Equal(0xE3069283u, Crc32C.Of("123456789"u8));

    [Fact]
    public void Decode_WhenFrameWasCreated_GivesItsFieldsBack()
    {
        var epoch = Guid.NewGuid();
        var time = new DateTimeOffset(2026, 6, 1, 14, 5, 6, 789, TimeSpan.FromHours(2));
        var entry = new JournalEntry(42, "scan/context@fr", "p-é", time, "payload"u8.ToArray());

        var frame = JournalFrame.Decode(JournalFrame.Create(Frames[1].Position, epoch, entry).Encoded);

        Assert.Equal((3L, epoch, (byte)42), (frame.Sequence, frame.Epoch, frame.Kind));
        Assert.Equal(("scan/context@fr", "p-é", time), (frame.Subject, frame.Author, frame.Time));
        Assert.Equal(TimeSpan.Zero, frame.Time.Offset);
        Assert.Equal((Frames[1].Position.Hash, "payload"), (frame.Previous, frame.Text()));
        Assert.True(frame.HasSealedPayload());
    }

    [Fact]
    public void Create_WhenPayloadIsTheSame_SealsAnotherDigest()
    {
        var again = JournalFrame.Create(JournalPosition.Start, Guid.Empty, JournalSamples.Entry("one"));

        Assert.NotEqual(Frames[0].Position.Hash, again.Position.Hash); // or an erased payload could be guessed
    }

    [Fact]
    public void Erase_WhenDone_KeepsPlaceAndHashAndTakesSaltAndPayload()
    {
        var erased = JournalFrame.Decode(Frames[1].Erase().Encoded);

        Assert.Equal(Frames[1].Position, erased.Position);
        Assert.Equal((true, 0, 3), (erased.IsErased, erased.Payload.Length, erased.PayloadLength));
        Assert.Equal(Frames[1].Encoded.Length - FramePrefix.SaltSize - 3, erased.Encoded.Length);
        Assert.Same(erased, erased.Erase());
    }

    [Fact]
    public void Entry_WhenAValueIsOutsideItsLimit_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new JournalEntry(0, "s", "a", JournalSamples.Morning, default));
        Assert.Throws<ArgumentException>(() => new JournalEntry(1, new string('é', 101), "a", JournalSamples.Morning, default));
        Assert.Throws<ArgumentException>(() => new JournalEntry(1, "s", new string('a', 256), JournalSamples.Morning, default));
        Assert.Throws<ArgumentException>(() => new JournalEntry(1, "s", "a", JournalSamples.Morning, new byte[JournalEntry.MaxPayloadBytes + 1]));
        Assert.ThrowsAny<ArgumentException>(() => new JournalEntry(1, "\ud800", "a", JournalSamples.Morning, default));
    }

    [Fact]
    public void Reader_WhenSegmentIsWhole_ReadsAllFramesAndIsNotTorn()
    {
        var reader = new FrameReader(Segment());

        Assert.Equal(["one", "two", "three"], ReadTexts(reader));
        Assert.Equal((false, Segment().Length), (reader.IsTorn, reader.Offset));
    }

    [Fact]
    public void Reader_WhenSegmentIsCutAnywhereInTheLastFrame_IsTornThere()
    {
        var segment = Segment();
        var start = segment.Length - Frames[2].Encoded.Length;
        for (var cut = start + 1; cut < segment.Length; cut++)
        {
            var reader = new FrameReader(segment.AsMemory(..cut));

            Assert.Equal(["one", "two"], ReadTexts(reader));
            Assert.Equal((true, start), (reader.IsTorn, reader.Offset));
        }
    }

    [Fact]
    public void Reader_WhenTheLastFramesChecksumIsWrong_IsTorn()
    {
        var segment = Segment();
        segment[^10] ^= 1;
        var reader = new FrameReader(segment);

        Assert.Equal(["one", "two"], ReadTexts(reader));
        Assert.True(reader.IsTorn);
    }

    [Fact]
    public void Reader_WhenTheSegmentEndsInZeros_IsTorn()
    {
        var reader = new FrameReader((byte[])[.. Segment(), .. new byte[4096]]);

        Assert.Equal(["one", "two", "three"], ReadTexts(reader));
        Assert.True(reader.IsTorn);
    }

    [Fact]
    public void Reader_WhenAnyByteOfAMiddleFrameIsWrong_IsCorrupt()
    {
        var (start, length) = (Frames[0].Encoded.Length, Frames[1].Encoded.Length);
        for (var at = start; at < start + length; at++)
        {
            var segment = Segment();
            segment[at] ^= 0x40;
            var reader = new FrameReader(segment);

            Assert.True(reader.TryRead(out _));
            Assert.Throws<JournalCorruptException>(() => reader.TryRead(out _));
        }
    }

    [Fact]
    public void Reader_WhenFormatIsNewer_SaysSo()
    {
        var bytes = Frames[0].Encoded.ToArray();
        bytes[FramePrefix.Size] = 2;
        var body = bytes.AsSpan(..^4);
        BitConverter.TryWriteBytes(bytes.AsSpan(body.Length), Crc32C.Of(body));

        var refusal = Assert.Throws<JournalCorruptException>(() => JournalFrame.Decode(bytes));

        Assert.Contains("format version 2", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Chain_WhenAFrameIsMissingDoubledOrForeign_IsCorrupt()
    {
        Assert.Throws<JournalCorruptException>(() => new JournalChain(JournalPosition.Start).Accept(Frames[1]));
        var chain = new JournalChain(JournalPosition.Start);
        chain.Accept(Frames[0]);
        Assert.Throws<JournalCorruptException>(() => chain.Accept(Frames[0]));
        Assert.Throws<JournalCorruptException>(() => chain.Accept(JournalSamples.Frames(JournalPosition.Start, "other", "two")[1]));
        chain.Accept(Frames[1].Erase());
        chain.Accept(Frames[2]);
        Assert.Equal(Frames[2].Position, chain.Tail);
    }

    [Fact]
    public void Chain_WhenAPayloadWasReplacedTogetherWithItsChecksum_IsCorrupt()
    {
        var bytes = Frames[0].Encoded.ToArray();
        Encoding.UTF8.GetBytes("two").CopyTo(bytes.AsSpan(bytes.Length - 7));
        BitConverter.TryWriteBytes(bytes.AsSpan(bytes.Length - 4), Crc32C.Of(bytes.AsSpan(..^4)));
        var forged = JournalFrame.Decode(bytes);

        Assert.Equal("two", forged.Text());
        Assert.Throws<JournalCorruptException>(() => new JournalChain(JournalPosition.Start).Accept(forged));
    }

    private static byte[] Segment() => [.. Frames.SelectMany(frame => frame.Encoded.ToArray())];

    private static List<string> ReadTexts(FrameReader reader)
    {
        var texts = new List<string>();
        while (reader.TryRead(out var frame)) texts.Add(frame.Text());
        return texts;
    }
}
