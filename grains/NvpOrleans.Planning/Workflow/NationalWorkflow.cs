using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.Phenomena;
using NvpOrleans.Planning.Access;
using NvpOrleans.Planning.Stages;

namespace NvpOrleans.Planning.Workflow;

/// <summary>
/// The workflow of phenomenon and theme documents. The order of the stages is the cycle's; a document moves to the next one, or
/// back to an earlier one with a reason. Owners move it among the stages in which they write, the secretariat records the rest.
/// </summary>
public static class NationalWorkflow
{
    private const int LongestReason = 4000;

    private static readonly Role[] Owners = [Role.FederalOwner];
    private static readonly Role[] Secretariat = [Role.MinistryInterior, Role.MinistryJustice, Role.Administrator];

    /// <summary>What a command leads to: an event to record, nothing when it has been carried out already, or a refusal.</summary>
    public static Decision<NationalEvent> Decide(NationalSituation situation, NationalCommand command)
    {
        ArgumentNullException.ThrowIfNull(situation);
        var fingerprint = Fingerprint.Of(command);
        if (situation.State.Operations.TryGetValue(command.Operation, out var receipt))
            return receipt == new Receipt(situation.Person.Id, fingerprint) ? default : (Decision<NationalEvent>)Refusals.OperationTaken;

        var decision = Decide(situation, (NationalCommand.Move)command);
        return decision.Event is { } decided ? decided with { Operation = command.Operation, Command = fingerprint } : decision;
    }

    /// <summary>True when the command would freeze the text, so that its hashes are asked for.</summary>
    public static bool ReadsText(NationalSituation situation, NationalCommand command)
    {
        ArgumentNullException.ThrowIfNull(situation);
        return command is NationalCommand.Move { To: { } to }
            && situation.Stages.FirstOrDefault(stage => stage.Name == to) is { } next
            && StageOf(situation, situation.State.Stage).IsWritten && !next.IsWritten;
    }

    /// <summary>Where the document can go now, in the order of the cycle.</summary>
    internal static IEnumerable<NationalStep> StepsOf(NationalSituation situation)
    {
        var at = IndexOf(situation, situation.State.Stage);
        if (at < 0) yield break;
        for (var to = 0; to < situation.Stages.Count && to <= at + 1; to++)
        {
            if (to == at) continue;
            var actors = ActorsOf(situation.Stages[at], situation.Stages[to]);
            yield return new NationalStep(
                situation.Stages[to].Name,
                [.. actors.Select(RoleNames.NameOf)],
                actors.Any(role => Holds(situation, role)),
                NeedsDate: !situation.Stages[to].IsWritten,
                NeedsReason: to < at);
        }
    }

    private static Decision<NationalEvent> Decide(NationalSituation situation, NationalCommand.Move move)
    {
        if (!Owners.Concat(Secretariat).Any(role => Holds(situation, role)))
            return Refusals.NotYours(Owners.Concat(Secretariat).Select(RoleNames.NameOf));
        if (StepsOf(situation).FirstOrDefault(step => step.To == move.To) is not { } next) return Refusals.OtherStage(situation.State.Stage);
        if (!next.IsMine) return Refusals.NotYours(next.Actors);
        if (next.NeedsDate != move.Date.HasValue || move.Date > BelgianDay.Of(situation.Now)) return new Refusal(RefusalCode.Malformed, "date");
        if (move.Reason is null || next.NeedsReason == string.IsNullOrWhiteSpace(move.Reason)) return new Refusal(RefusalCode.Malformed, "reason");
        if (move.Reason.Length > LongestReason) return new Refusal(RefusalCode.TooLarge, "reason");

        var (isWritten, willBe) = (StageOf(situation, situation.State.Stage).IsWritten, StageOf(situation, move.To).IsWritten);
        var freezes = isWritten && !willBe;
        if (freezes && situation.Hashes.Count == 0) throw new ArgumentException("A text is frozen with its hashes.", nameof(situation));
        return new NationalEvent.Moved(
            move.To, move.Date, next.NeedsReason ? move.Reason : null, freezes ? situation.Hashes : null, OpensText: willBe)
        {
            Form = freezes ? ContentForms.Newest : null,
            ComesIntoForce = !IsPublished(StageOf(situation, situation.State.Stage)) && IsPublished(StageOf(situation, move.To)),
            As = ActorsOf(StageOf(situation, situation.State.Stage), StageOf(situation, move.To))
                .Select(role => GrantOf(situation, role)).FirstOrDefault(grant => grant is not null) is { } grant ? ActingGrant.Of(grant) : null,
        };
    }

    // Sending a decided text back for writing is the secretariat's: the bodies that decided would otherwise not know.
    private static Role[] ActorsOf(NationalStage from, NationalStage to) => from.IsWritten && to.IsWritten ? Owners : Secretariat;

    private static bool IsPublished(NationalStage stage) => stage.Readers == NationalReaders.Everyone;

    private static bool Holds(NationalSituation situation, Role role) => GrantOf(situation, role) is not null;

    private static Grant? GrantOf(NationalSituation situation, Role role) => situation.Person.Grants.FirstOrDefault(grant =>
        grant.Role == role
        && grant.HoldsAt(situation.Now)
        && grant.Sections.Count == 0
        && grant.Scope.CoversPhenomenon(situation.Number));

    private static NationalStage StageOf(NationalSituation situation, string name) => situation.Stages[IndexOf(situation, name)];

    private static int IndexOf(NationalSituation situation, string name) =>
        situation.Stages.Select((stage, at) => (stage.Name, At: at))
            .Where(stage => stage.Name == name).Select(stage => stage.At).DefaultIfEmpty(-1).First();
}
