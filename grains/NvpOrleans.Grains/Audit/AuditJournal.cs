using System.Globalization;
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

    /// <summary>The member of a reading's details that names its day.</summary>
    public const string Day = "day";

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

    /// <summary>Tells one reading from another: everything but the moment.</summary>
    public static string KeyOf(AuditEntry reading) =>
        string.Join('\n', [reading.By?.Value ?? Service, reading.Role, reading.Subject, .. reading.Details.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}")]);

    /// <summary>What a snapshot holds.</summary>
    public static byte[] Write(DayOfReadings readings) => JsonSerializer.SerializeToUtf8Bytes(new Snapshot(readings.Day, [.. readings.Recorded]), Json);

    /// <summary>The readings of the latest day, from the snapshot and the entries after it.</summary>
    public static DayOfReadings ReadingsOf(OpenedJournal opened)
    {
        var readings = new DayOfReadings();
        if (opened.Snapshot is { Payload.Length: > 0 } stored && JsonSerializer.Deserialize<Snapshot>(stored.Payload.Span, Json) is { } snapshot)
            foreach (var reading in snapshot.Readings) readings.Add(snapshot.Day, reading);
        foreach (var frame in opened.Entries.Where(frame => !frame.IsEpoch && !frame.IsErased))
        {
            var entry = Read(frame);
            if (entry.Kind == AuditKind.Read && DateOnly.TryParseExact(entry.Details.GetValueOrDefault(Day), "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                readings.Add(day, KeyOf(entry));
        }

        return readings;
    }

    private sealed record Snapshot(DateOnly Day, IReadOnlyList<string> Readings);

    private sealed record Payload(AuditKind Kind, string Role, IReadOnlyDictionary<string, string> Details);
}
