using MessagePack;

namespace NvpOrleans.Web.Hubs;

/// <summary>One section of a document as one person finds it.</summary>
[MessagePackObject]
public sealed record WireSectionInfo(
    [property: Key("section")] string Section,
    [property: Key("ability")] string Ability,
    [property: Key("reason")] string? Reason,
    [property: Key("isStarted")] bool IsStarted,
    [property: Key("isCarried")] bool IsCarried,
    [property: Key("newerAt")] long? NewerAt);
