using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Journal;

namespace NvpOrleans.Grains.Catalog;

/// <summary>
/// How replacements of data files stand in their journal: the author is the administrator, the subject the file, the payload JSON. All
/// of them are kept, so that every version of every file can be told again.
/// </summary>
internal static class DataFileJournal
{
    /// <summary>The kind of its entries; kind 0 is the journal's own.</summary>
    private const byte EntryKind = 1;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static JournalId Id { get; } = JournalId.Of("data-files");

    // The content is UTF-8 that was checked, or null for the file that comes with the service. What is undone is the operation in whose
    // place the file before is put back.
    public static JournalEntry Write(string file, byte[]? content, Guid operation, PersonId by, DateTimeOffset time, Guid? undoes = null) => new(
        EntryKind, file, by.Value, time,
        JsonSerializer.SerializeToUtf8Bytes(new Payload(operation, content is null ? null : Encoding.UTF8.GetString(content), undoes), Json));

    public static (Guid Operation, byte[]? Content, Guid? Undoes) Read(JournalFrame frame)
    {
        var payload = JsonSerializer.Deserialize<Payload>(frame.Payload.Span, Json) ?? throw new InvalidDataException($"Data file entry {frame.Sequence} holds nothing.");
        return (payload.Operation, payload.Content is null ? null : Encoding.UTF8.GetBytes(payload.Content), payload.Undoes);
    }

    private sealed record Payload(Guid Operation, string? Content, Guid? Undoes);
}
