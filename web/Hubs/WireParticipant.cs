using MessagePack;

namespace NvpOrleans.Web.Hubs;

/// <summary>Somebody who has the document open.</summary>
[MessagePackObject]
public sealed record WireParticipant(
    [property: Key("person")] WireBadge Person,
    [property: Key("sections")] IReadOnlyList<string> Sections);
