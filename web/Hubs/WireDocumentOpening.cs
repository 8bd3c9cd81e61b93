using MessagePack;

namespace NvpOrleans.Web.Hubs;

/// <summary>An opened document.</summary>
[MessagePackObject]
public sealed record WireDocumentOpening(
    [property: Key("document")] string Document,
    [property: Key("stage")] string Stage,
    [property: Key("sections")] IReadOnlyList<WireSectionInfo> Sections,
    [property: Key("participants")] IReadOnlyList<WireParticipant> Participants,
    [property: Key("accessEpoch")] long AccessEpoch,
    [property: Key("decisions")] long Decisions);
