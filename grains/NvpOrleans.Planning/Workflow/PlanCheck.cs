using NvpOrleans.Abstractions.Documents;

namespace NvpOrleans.Planning.Workflow;

/// <summary>Something that the arguments of a command must be.</summary>
/// <param name="Word">The reason of its refusal.</param>
/// <param name="Objection">The refusal; null when there is nothing to object.</param>
internal sealed record PlanCheck<TCommand>(string Word, Func<PlanSituation, TCommand, Refusal?> Objection);
