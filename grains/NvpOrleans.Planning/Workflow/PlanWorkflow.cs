using NvpOrleans.Abstractions.People;
using NvpOrleans.Abstractions.Plans;

namespace NvpOrleans.Planning.Workflow;

/// <summary>The workflow of zone plans. Pure; the table in the README of this folder is <see cref="PlanTable"/>.</summary>
public static class PlanWorkflow
{
    /// <summary>
    /// True when the decision looks at the text: <see cref="PlanContent.Hashes"/> and <see cref="PlanContent.Actions"/> are needed.
    /// </summary>
    public static bool ReadsText(PlanCommand command) => PlanTable.RowOf(command).ReadsText;

    /// <summary>What a command leads to: an event to record, nothing when it has been carried out already, or a refusal.</summary>
    public static Decision<PlanEvent> Decide(PlanSituation situation, PlanCommand command)
    {
        ArgumentNullException.ThrowIfNull(situation);
        var fingerprint = Fingerprint.Of(command);
        if (situation.State.Operations.TryGetValue(command.Operation, out var receipt))
        {
            // Another person's operation id is no way to learn what it did.
            var isRepeated = receipt == new Receipt(situation.Person?.Id ?? Service, fingerprint);
            return isRepeated ? default : (Decision<PlanEvent>)Refusals.OperationTaken;
        }

        var decision = PlanTable.RowOf(command).Decide(situation, command);
        return decision.Event is { } decided ? decided with { Operation = command.Operation, Command = fingerprint } : decision;
    }

    /// <summary>The author of what the service does by itself. A person id has no colon, so nobody can be mistaken for it.</summary>
    public static PersonId Service { get; } = new("service:nvp");
}
