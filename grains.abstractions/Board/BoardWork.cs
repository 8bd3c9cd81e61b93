namespace NvpOrleans.Abstractions.Board;

/// <summary>What the board tells of a plan to those who may read it, or parts of it.</summary>
/// <param name="Choices">The choice for each phenomenon and theme on which one was made, as a stable word.</param>
/// <param name="Goals">How many goals there are, for each phenomenon and theme that has some.</param>
/// <param name="LateActions">How many actions are late.</param>
/// <param name="StaleActions">Of how many actions there has been no news for too long.</param>
/// <param name="Remarks">How many threads of comments are open.</param>
/// <param name="Blocking">How many objections are among them.</param>
/// <param name="LastActivity">When something was last written, to the minute (UTC); null for never, and where that may not be known.</param>
[GenerateSerializer, Immutable, Alias("nvp.BoardWork")]
public sealed record BoardWork(
    [property: Id(0)] IReadOnlyDictionary<string, string> Choices,
    [property: Id(1)] IReadOnlyList<BoardGoals> Goals,
    [property: Id(2)] int LateActions,
    [property: Id(3)] int StaleActions,
    [property: Id(4)] int Remarks,
    [property: Id(5)] int Blocking,
    [property: Id(6)] DateTimeOffset? LastActivity);
