using NvpOrleans.Grains.Documents.Comments;
using NvpOrleans.Grains.Documents.Decisions;
using NvpOrleans.Grains.Documents.Sections;

namespace NvpOrleans.Grains.Documents;

/// <summary>
/// The state of a document as the journal's snapshots hold it:
/// <c>version:u8 count:7bit (section:text generation:7bit lastSequence:i64 isStarted:u8 owners:7bit (client:u64 author:text)* length:7bit update)*
/// decisions:7bit (sequence:i64 author:text ticks:i64 length:7bit payload)* changes:7bit (section:text sequence:i64 ticks:i64)*
/// comments:7bit (section:text sequence:i64 author:text ticks:i64 length:7bit payload)*</c>,
/// little-endian, text as <see cref="BinaryWriter"/> writes it, ticks of UTC. Version 1 ends before the decisions, version 2 before
/// the changes (what a person last wrote in each section), version 3 before the comments. A reader refuses a version that it does not know.
/// </summary>
internal static class DocumentSnapshot
{
    private const byte Version = 4;
    private const byte VersionWithoutComments = 3;
    private const byte VersionWithoutChanges = 2;
    private const byte VersionWithoutDecisions = 1;

    public static byte[] Write(DocumentState document)
    {
        var bytes = document.Sections.Sum(section => section.Update.Length + 64)
            + document.Decisions.Sum(decision => decision.Payload.Length + 64) + document.Comments.Sum(comment => comment.Payload.Length + 96);
        using var stream = new MemoryStream(bytes);
        using var writer = new BinaryWriter(stream);
        writer.Write(Version);
        writer.Write7BitEncodedInt(document.Sections.Count);
        foreach (var section in document.Sections) Write(writer, section);
        writer.Write7BitEncodedInt(document.Decisions.Count);
        foreach (var decision in document.Decisions) Write(writer, decision);
        WriteChanges(writer, [.. document.Sections.Where(section => section.LastChange.Sequence > 0)]);
        writer.Write7BitEncodedInt(document.Comments.Count);
        foreach (var comment in document.Comments) Write(writer, comment);
        writer.Flush();
        return stream.ToArray();
    }

    /// <exception cref="InvalidDataException">The bytes are not a snapshot of a version that this code knows.</exception>
    public static DocumentState Read(ReadOnlyMemory<byte> bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes.ToArray()));
        try
        {
            var version = reader.ReadByte();
            if (version is 0 or > Version) throw new InvalidDataException($"A document snapshot of version {version} cannot be read; this is version {Version}.");
            var sections = new List<SectionState>();
            for (var remaining = reader.Read7BitEncodedInt(); remaining > 0; remaining--) sections.Add(ReadSection(reader));
            var decisions = new List<RecordedDecision>();
            if (version > VersionWithoutDecisions)
                for (var remaining = reader.Read7BitEncodedInt(); remaining > 0; remaining--) decisions.Add(ReadDecision(reader));
            var changes = version > VersionWithoutChanges ? ReadChanges(reader) : [];
            var comments = new List<RecordedComment>();
            if (version > VersionWithoutComments)
                for (var remaining = reader.Read7BitEncodedInt(); remaining > 0; remaining--) comments.Add(ReadComment(reader));
            return new DocumentState(
                [.. sections.Select(section => section with { LastChange = changes.GetValueOrDefault(section.Section) })], decisions, comments);
        }
        catch (Exception failure) when (failure is EndOfStreamException or FormatException or ArgumentOutOfRangeException)
        {
            throw new InvalidDataException("A document snapshot ends too early.", failure);
        }
    }

    private static void Write(BinaryWriter writer, SectionState section)
    {
        writer.Write(section.Section);
        writer.Write7BitEncodedInt(section.Generation);
        writer.Write(section.LastSequence);
        writer.Write(section.IsStarted);
        writer.Write7BitEncodedInt(section.Owners.Count);
        foreach (var (client, author) in section.Owners)
        {
            writer.Write(client);
            writer.Write(author);
        }

        writer.Write7BitEncodedInt(section.Update.Length);
        writer.Write(section.Update);
    }

    private static SectionState ReadSection(BinaryReader reader)
    {
        var (name, generation, sequence, started) = (reader.ReadString(), reader.Read7BitEncodedInt(), reader.ReadInt64(), reader.ReadBoolean());
        var owners = new Dictionary<ulong, string>();
        for (var remaining = reader.Read7BitEncodedInt(); remaining > 0; remaining--) owners[reader.ReadUInt64()] = reader.ReadString();
        return new SectionState(name, generation, sequence, started, owners, ReadBlock(reader));
    }

    private static void Write(BinaryWriter writer, RecordedDecision decision)
    {
        writer.Write(decision.Sequence);
        writer.Write(decision.Author);
        writer.Write(decision.Time.UtcTicks);
        writer.Write7BitEncodedInt(decision.Payload.Length);
        writer.Write(decision.Payload);
    }

    private static RecordedDecision ReadDecision(BinaryReader reader)
    {
        var (sequence, author, time) = (reader.ReadInt64(), reader.ReadString(), new DateTimeOffset(reader.ReadInt64(), TimeSpan.Zero));
        return new RecordedDecision(sequence, author, time, ReadBlock(reader));
    }

    private static void Write(BinaryWriter writer, RecordedComment comment)
    {
        writer.Write(comment.Section);
        Write(writer, new RecordedDecision(comment.Sequence, comment.Author, comment.Time, comment.Payload));
    }

    private static RecordedComment ReadComment(BinaryReader reader)
    {
        var (section, entry) = (reader.ReadString(), ReadDecision(reader));
        return new RecordedComment(entry.Sequence, section, entry.Author, entry.Time, entry.Payload);
    }

    private static void WriteChanges(BinaryWriter writer, IReadOnlyList<SectionState> changed)
    {
        writer.Write7BitEncodedInt(changed.Count);
        foreach (var section in changed)
        {
            writer.Write(section.Section);
            writer.Write(section.LastChange.Sequence);
            writer.Write(section.LastChange.At.UtcTicks);
        }
    }

    private static Dictionary<string, LastChange> ReadChanges(BinaryReader reader)
    {
        var changes = new Dictionary<string, LastChange>();
        for (var remaining = reader.Read7BitEncodedInt(); remaining > 0; remaining--)
            changes[reader.ReadString()] = new LastChange(reader.ReadInt64(), new DateTimeOffset(reader.ReadInt64(), TimeSpan.Zero));
        return changes;
    }

    private static byte[] ReadBlock(BinaryReader reader)
    {
        var length = reader.Read7BitEncodedInt();
        var bytes = reader.ReadBytes(length);
        return bytes.Length == length ? bytes : throw new EndOfStreamException();
    }
}
