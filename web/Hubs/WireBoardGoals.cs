using MessagePack;

namespace NvpOrleans.Web.Hubs;

/// <summary>The goals of a plan that serve one phenomenon or theme, as numbers.</summary>
[MessagePackObject]
public sealed record WireBoardGoals(
    [property: Key("phenomenon")] string Phenomenon,
    [property: Key("count")] int Count,
    [property: Key("withoutLead")] int WithoutLead,
    [property: Key("withoutIndicator")] int WithoutIndicator);
