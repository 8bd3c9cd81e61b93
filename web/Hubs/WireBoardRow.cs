using MessagePack;

namespace NvpOrleans.Web.Hubs;

/// <summary>A plan on the status board. Moments are milliseconds since 1970, days are <c>2026-11-30</c>.</summary>
[MessagePackObject]
public sealed record WireBoardRow(
    [property: Key("document")] string Document,
    [property: Key("stage")] string Stage,
    [property: Key("since")] long? Since,
    [property: Key("stageBefore")] string StageBefore,
    [property: Key("due")] string? Due,
    [property: Key("isLate")] bool IsLate,
    [property: Key("wasLate")] bool WasLate,
    [property: Key("isWriting")] bool IsWriting,
    [property: Key("isAwaited")] bool IsAwaited,
    [property: Key("versionInForce")] int? VersionInForce,
    [property: Key("successor")] string? Successor,
    [property: Key("approved")] IReadOnlyDictionary<string, string>? Approved,
    [property: Key("work")] WireBoardWork? Work);
