namespace NvpOrleans.Abstractions.Plans;

/// <summary>What a step still waits for.</summary>
/// <param name="Word">A stable word (<c>remarks</c>, <c>start-date</c>).</param>
/// <param name="Arguments">Named values for the sentence (a number, a date).</param>
[GenerateSerializer, Immutable, Alias("nvp.PlanLack")]
public sealed record PlanLack([property: Id(0)] string Word, [property: Id(1)] IReadOnlyDictionary<string, string> Arguments);
