using MessagePack;

namespace NvpOrleans.Web.Hubs;

/// <summary>What has changed in an opened document; null is unchanged.</summary>
[MessagePackObject]
public sealed record WireDocumentChange(
    [property: Key("stage")] string? Stage,
    [property: Key("sections")] IReadOnlyList<WireSectionInfo>? Sections,
    [property: Key("participants")] IReadOnlyList<WireParticipant>? Participants,
    [property: Key("decisions")] long? Decisions = null,
    [property: Key("marks")] IReadOnlyList<WireSectionMarks>? Marks = null,
    [property: Key("comments")] long? Comments = null);
