using MessagePack;

namespace NvpOrleans.Web.Hubs;

/// <summary>What is told of a section beside its text and the rights in it.</summary>
[MessagePackObject]
public sealed record WireSectionMarks(
    [property: Key("section")] string Section,
    [property: Key("isStarted")] bool IsStarted,
    [property: Key("isCarried")] bool IsCarried,
    [property: Key("newerAt")] long? NewerAt);
