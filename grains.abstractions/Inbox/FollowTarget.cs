using System.Text.Json.Serialization;
using NvpOrleans.Abstractions.Documents;

namespace NvpOrleans.Abstractions.Inbox;

/// <summary>
/// What a person follows: a section (<c>plan/2020-2025/5345/mission@nl</c>), a phenomenon or theme with what becomes of it in the zones
/// (<c>phenomenon/2022-2025/6</c>), or a zone with all its plans (<c>zone/5345</c>).
/// </summary>
/// <param name="Zone">The key of the zone; null for everything else.</param>
/// <param name="Document">The document; null for a zone.</param>
/// <param name="Section">The section of the document; null for all of it.</param>
[GenerateSerializer, Immutable, Alias("nvp.FollowTarget")]
public readonly record struct FollowTarget(
    [property: Id(0)] string? Zone, [property: Id(1)] DocumentId? Document, [property: Id(2)] SectionId? Section)
{
    private const string ZonePrefix = "zone/";
    private const int MostCharacters = 170;

    /// <summary>Who keeps the followers: the zone, or the document with all its sections.</summary>
    [JsonIgnore]
    public string Home => Zone is null ? $"{Document}" : ZonePrefix + Zone;

    /// <summary>A zone with all its plans.</summary>
    public static FollowTarget OfZone(string zone) => new(zone, null, null);

    /// <summary>A section, or a document of the National Security Plan as a whole.</summary>
    public static FollowTarget Of(DocumentId document, SectionId? section = null) => new(null, document, section);

    /// <summary>Reads a target from text that may come from anywhere. A plan as a whole is none: its zone is.</summary>
    public static FollowTarget? Parse(string? text)
    {
        if (text is null || text.Length > MostCharacters) return null;
        if (text.StartsWith(ZonePrefix, StringComparison.Ordinal))
            return DocumentId.Parse($"plan/0000-0000/{text[ZonePrefix.Length..]}") is { } plan ? OfZone(plan.Key) : null;
        var parts = text.Split('/', 4);
        if (parts.Length < 3 || DocumentId.Parse(string.Join('/', parts[..3])) is not { } document) return null;
        if (parts.Length == 3) return document.Kind == DocumentKind.Plan ? null : Of(document);
        return SectionId.Parse(parts[3]) is { } section ? Of(document, section) : null;
    }

    /// <inheritdoc/>
    public override string ToString() => Section is { } section ? $"{Home}/{section}" : Home;
}
