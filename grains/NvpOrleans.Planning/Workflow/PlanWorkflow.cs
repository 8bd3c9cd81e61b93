using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Abstractions.Plans;
using NvpOrleans.Planning.Access;

namespace NvpOrleans.Planning.Workflow;

/// <summary>The workflow of zone plans. Pure; the table in the README of this folder is <see cref="PlanTable"/>.</summary>
public static class PlanWorkflow
{
    /// <summary>
    /// True when the decision looks at the text: <see cref="PlanContent.Hashes"/> and <see cref="PlanContent.Actions"/> are needed.
    /// </summary>
    public static bool ReadsText(PlanCommand command) => PlanTable.RowOf(command).ReadsText;

    /// <summary>True when the decision looks at the actions of the version in force, and at nothing else of the text: <see cref="PlanContent.Actions"/>.</summary>
    public static bool ReadsActions(PlanCommand command) => PlanTable.RowOf(command).ReadsActions;

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

    /// <summary>Why such a command would be refused now, whatever its operation; null when it would be carried out.</summary>
    public static Refusal? ObjectionTo(PlanSituation situation, PlanCommand command)
    {
        ArgumentNullException.ThrowIfNull(situation);
        return PlanTable.RowOf(command).Decide(situation, command).Refusal;
    }

    /// <summary>True when the person has sent a command with the operation before.</summary>
    public static bool IsKnown(PlanSituation situation, Guid operation)
    {
        ArgumentNullException.ThrowIfNull(situation);
        return situation.State.Operations.TryGetValue(operation, out var receipt) && receipt.By == situation.Person?.Id;
    }

    /// <summary>True when the person may report on actions of a phenomenon in the plan of a zone, once it is in force.</summary>
    /// <param name="person">The person with all grants.</param>
    /// <param name="zone">The zone.</param>
    /// <param name="phenomenon">The number of the phenomenon or theme that the action serves; empty for none.</param>
    /// <param name="now">The moment (UTC).</param>
    public static bool MayReport(Person person, Zone zone, string phenomenon, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(person);
        return person.Grants.Any(grant => grant.HoldsAt(now) && grant.Scope.Covers(zone) && PlanActors.Reports(grant, phenomenon));
    }

    /// <summary>The author of what the service does by itself. A person id has no colon, so nobody can be mistaken for it.</summary>
    public static PersonId Service { get; } = new("service:nvp");
}
