using MessagePack;

namespace NvpOrleans.Web.Hubs;

/// <summary>What the board tells of a plan to those who may read it, or parts of it.</summary>
[MessagePackObject]
public sealed record WireBoardWork(
    [property: Key("choices")] IReadOnlyDictionary<string, string> Choices,
    [property: Key("goals")] IReadOnlyList<WireBoardGoals> Goals,
    [property: Key("lateActions")] int LateActions,
    [property: Key("staleActions")] int StaleActions,
    [property: Key("remarks")] int Remarks,
    [property: Key("blocking")] int Blocking,
    [property: Key("lastActivity")] long? LastActivity);
