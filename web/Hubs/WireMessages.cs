using MessagePack;

namespace NvpOrleans.Web.Hubs;

/// <summary>What a client sends to open a section (PROTOCOL.md).</summary>
[MessagePackObject]
public sealed class OpenSectionCall
{
    [Key("document")]
    public string? Document { get; set; }

    [Key("section")]
    public string? Section { get; set; }

    [Key("stateVector")]
    public byte[]? StateVector { get; set; }

    [Key("clientId")]
    public ulong ClientId { get; set; }

    [Key("schema")]
    public int Schema { get; set; }

    [Key("generation")]
    public int Generation { get; set; }
}

/// <summary>An opened section.</summary>
[MessagePackObject]
public sealed record WireSectionOpening(
    [property: Key("update")] byte[] Update,
    [property: Key("stateVector")] byte[] StateVector,
    [property: Key("sequence")] long Sequence,
    [property: Key("generation")] int Generation,
    [property: Key("ability")] string Ability,
    [property: Key("reason")] string? Reason,
    [property: Key("presence")] IReadOnlyList<WireCaret> Presence,
    [property: Key("tooLarge")] bool TooLarge);

/// <summary>The answer to a pushed update.</summary>
[MessagePackObject]
public sealed record WireReceipt(
    [property: Key("sequence")] long Sequence,
    [property: Key("missing")] byte[]? Missing);

/// <summary>An opened document.</summary>
[MessagePackObject]
public sealed record WireDocumentOpening(
    [property: Key("document")] string Document,
    [property: Key("stage")] string Stage,
    [property: Key("sections")] IReadOnlyList<WireSectionInfo> Sections,
    [property: Key("participants")] IReadOnlyList<WireParticipant> Participants,
    [property: Key("accessEpoch")] long AccessEpoch);

/// <summary>What has changed in an opened document; null is unchanged.</summary>
[MessagePackObject]
public sealed record WireDocumentChange(
    [property: Key("stage")] string? Stage,
    [property: Key("sections")] IReadOnlyList<WireSectionInfo>? Sections,
    [property: Key("participants")] IReadOnlyList<WireParticipant>? Participants);

/// <summary>One section of a document as one person finds it.</summary>
[MessagePackObject]
public sealed record WireSectionInfo(
    [property: Key("section")] string Section,
    [property: Key("ability")] string Ability,
    [property: Key("reason")] string? Reason,
    [property: Key("isStarted")] bool IsStarted);

/// <summary>Somebody who has the document open.</summary>
[MessagePackObject]
public sealed record WireParticipant(
    [property: Key("person")] WireBadge Person,
    [property: Key("sections")] IReadOnlyList<string> Sections);

/// <summary>A caret; it is gone when it has no state.</summary>
[MessagePackObject]
public sealed record WireCaret(
    [property: Key("clientId")] ulong ClientId,
    [property: Key("clock")] long Clock,
    [property: Key("state")] string? State,
    [property: Key("person")] WireBadge Person);

/// <summary>What others see of a person.</summary>
[MessagePackObject]
public sealed record WireBadge(
    [property: Key("id")] string Id,
    [property: Key("name")] string Name,
    [property: Key("organisation")] string Organisation,
    [property: Key("organisationKind")] string OrganisationKind,
    [property: Key("role")] string Role);
