using MessagePack;

namespace NvpOrleans.Web.Hubs;

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
