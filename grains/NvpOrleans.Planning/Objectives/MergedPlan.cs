namespace NvpOrleans.Planning.Objectives;

/// <summary>The objectives of one of the plans that merge.</summary>
/// <param name="Document">The plan.</param>
/// <param name="IsOfTheCycle">True when it is of the cycle of the new plan, so that its dates go on.</param>
/// <param name="Rows">Its rows, deleted ones included; no id twice.</param>
public sealed record MergedPlan(string Document, bool IsOfTheCycle, IReadOnlyList<ObjectiveRow> Rows);
