using MessagePack;

namespace NvpOrleans.Web.Hubs;

/// <summary>A caret; it is gone when it has no state.</summary>
[MessagePackObject]
public sealed record WireCaret(
    [property: Key("clientId")] ulong ClientId,
    [property: Key("clock")] long Clock,
    [property: Key("state")] string? State,
    [property: Key("person")] WireBadge Person);
