namespace NvpOrleans.Abstractions.Plans;

/// <summary>The figures for the evaluation of a year of action by the council.</summary>
/// <param name="Year">The year.</param>
/// <param name="Stage">Where the year stands; null while nobody has opened it.</param>
/// <param name="Evaluation">The council's evaluation; null until there is one.</param>
/// <param name="On">The day in Belgium on which actions are judged late or stale: the last of the year, or the last that has come.</param>
/// <param name="EvaluatedAt">When the council evaluated the year (UTC): nothing later is in the figures. Null before.</param>
/// <param name="YearBefore">The year of the evaluation before; null where this is the first.</param>
/// <param name="Since">When that one was (UTC).</param>
/// <param name="Actions">The actions that the year is about, in the order of the objectives.</param>
[GenerateSerializer, Immutable, Alias("nvp.YearEvaluation")]
public sealed record YearEvaluation(
    [property: Id(0)] int Year,
    [property: Id(1)] ActionYearStage? Stage,
    [property: Id(2)] string? Evaluation,
    [property: Id(3)] DateOnly On,
    [property: Id(4)] DateTimeOffset? EvaluatedAt,
    [property: Id(5)] int? YearBefore,
    [property: Id(6)] DateTimeOffset? Since,
    [property: Id(7)] IReadOnlyList<EvaluatedAction> Actions);
