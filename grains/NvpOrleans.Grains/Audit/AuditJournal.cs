using System.Text.Json;
using System.Text.Json.Serialization;
using NvpOrleans.Abstractions.Audit;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Journal;

namespace NvpOrleans.Grains.Audit;

/// <summary>How audit entries stand in their journal: the author is the person, the subject the subject, the payload JSON.</summary>
internal static class AuditJournal
{
    /// <summary>The kind of its entries; kind 0 is the journal's own.</summary>
    public const byte EntryKind = 1;

    private const string Service = "service:nvp";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>The journal of what no document records.</summary>
    public static JournalId Id { get; } = JournalId.Of("audit");

    public static JournalEntry Write(AuditEntry entry, DateTimeOffset time) => new(
        EntryKind, entry.Subject, entry.By?.Value ?? Service, time,
        JsonSerializer.SerializeToUtf8Bytes(new Payload(entry.Kind, entry.Role, entry.Details), Json));

    public static AuditEntry Read(JournalFrame frame)
    {
        var payload = JsonSerializer.Deserialize<Payload>(frame.Payload.Span, Json)
            ?? throw new InvalidDataException($"Audit entry {frame.Sequence} holds nothing.");
        return new AuditEntry(payload.Kind, PersonId.Parse(frame.Author), payload.Role, frame.Subject, payload.Details);
    }

    private sealed record Payload(AuditKind Kind, string Role, IReadOnlyDictionary<string, string> Details);
}
