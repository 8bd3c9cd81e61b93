using NvpOrleans.Abstractions.Plans;

namespace NvpOrleans.Planning.Workflow;

/// <summary>Something that a step waits for, whatever the command says.</summary>
/// <param name="Word">Its stable word.</param>
/// <param name="Lack">What is missing for the target, with arguments for the sentence; null when nothing is.</param>
internal sealed record PlanNeed(string Word, Func<PlanSituation, string?, IReadOnlyDictionary<string, string>?> Lack)
{
    public PlanLack? LackIn(PlanSituation situation, string? target) =>
        Lack(situation, target) is { } arguments ? new PlanLack(Word, arguments) : null;
}
