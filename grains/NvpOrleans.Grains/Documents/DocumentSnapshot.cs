using NvpOrleans.Grains.Documents.Sections;

namespace NvpOrleans.Grains.Documents;

/// <summary>
/// The state of a document as the journal's snapshots hold it:
/// <c>version:u8 count:7bit (section:text generation:7bit lastSequence:i64 isStarted:u8 owners:7bit (client:u64 author:text)* length:7bit update)*</c>,
/// little-endian, text as <see cref="BinaryWriter"/> writes it. A reader refuses a version that it does not know.
/// </summary>
internal static class DocumentSnapshot
{
    private const byte Version = 1;

    public static byte[] Write(IReadOnlyCollection<SectionState> sections)
    {
        using var stream = new MemoryStream(sections.Sum(section => section.Update.Length + 64));
        using var writer = new BinaryWriter(stream);
        writer.Write(Version);
        writer.Write7BitEncodedInt(sections.Count);
        foreach (var section in sections) Write(writer, section);
        writer.Flush();
        return stream.ToArray();
    }

    /// <exception cref="InvalidDataException">The bytes are not a snapshot of a version that this code knows.</exception>
    public static IReadOnlyList<SectionState> Read(ReadOnlyMemory<byte> bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes.ToArray()));
        try
        {
            var version = reader.ReadByte();
            if (version != Version) throw new InvalidDataException($"A document snapshot of version {version} cannot be read; this is version {Version}.");
            var sections = new List<SectionState>();
            for (var remaining = reader.Read7BitEncodedInt(); remaining > 0; remaining--) sections.Add(Read(reader));
            return sections;
        }
        catch (Exception failure) when (failure is EndOfStreamException or FormatException)
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

    private static SectionState Read(BinaryReader reader)
    {
        var (name, generation, sequence, started) = (reader.ReadString(), reader.Read7BitEncodedInt(), reader.ReadInt64(), reader.ReadBoolean());
        var owners = new Dictionary<ulong, string>();
        for (var remaining = reader.Read7BitEncodedInt(); remaining > 0; remaining--) owners[reader.ReadUInt64()] = reader.ReadString();
        var length = reader.Read7BitEncodedInt();
        var update = reader.ReadBytes(length);
        return update.Length == length ? new SectionState(name, generation, sequence, started, owners, update) : throw new EndOfStreamException();
    }
}
