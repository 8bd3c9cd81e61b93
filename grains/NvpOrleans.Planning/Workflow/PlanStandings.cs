using System.Collections.Immutable;
using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.Plans;
using NvpOrleans.Planning.Access;
using NvpOrleans.Planning.Stages;

namespace NvpOrleans.Planning.Workflow;

/// <summary>What a person sees of where a plan stands.</summary>
public static class PlanStandings
{
    // The generated section that holds signatures, versions and remarks: who reads it reads the standing.
    private const string ApprovalSection = "approval";

    /// <summary>The standing for the person of the situation. The text is not read for it (<see cref="PlanContent.Unread"/>).</summary>
    public static PlanStanding Of(PlanSituation situation)
    {
        ArgumentNullException.ThrowIfNull(situation);
        var state = situation.State;
        var readsText = Reads(situation, Handling.Internal, state.ReadAt);
        var readsVersions = ReadsReports(situation);
        var steps = PlanTable.All
            .Where(row => row.IsOpen(state))
            .SelectMany(row => row.Targets(situation).Select(target => StepOf(row, situation, target)))
            .Where(step => readsText || step.IsMine)
            .ToImmutableArray();
        return new PlanStanding(
            state.Stage,
            state.Version,
            state.IsInForce ? state.Versions[^1].Number : null,
            state.ConsultationUntil,
            situation.InForceFrom,
            situation.InForceUntil,
            state.Successor,
            situation.Chair,
            steps,
            state.Round is { } round ? ApprovalFor(round, situation.Zone, readsText, steps) : null,
            readsVersions ? [.. state.Versions.Select(version => VersionOf(version, situation.Zone))] : null,
            Reads(situation, Handling.Limited, state.ReadAt) ? state.History : null,
            readsVersions ? [.. state.ActionYears.Values] : null,
            readsVersions ? [.. state.Actions.Values] : null,
            PredecessorsOf(state, situation.Zone),
            StageDays.DueAt(situation.Settings.Dates, PlanStages.NameOf(state.Stage), state.Versions.Count > 0),
            SignedPdfs.SeenIn(situation, steps.Any(step => step.IsMine && step.Name == SignedPdfs.Step)));
    }

    /// <summary>The plans of other zones that a plan started from.</summary>
    internal static IEnumerable<(DocumentId Document, int? Version)> MergedFrom(PlanState state, Zone zone) =>
        state.TakenFrom.Select(taken => (Document: DocumentId.Parse(taken.Key)!.Value, taken.Value)).Where(taken => taken.Document.Key != zone.Key);

    // A plan that started from the zone's own plan of the cycle before has nothing to do with a merger that lies before that.
    private static List<PlanPredecessor> PredecessorsOf(PlanState state, Zone zone)
    {
        var merged = MergedFrom(state, zone).ToList();
        var found = merged.ConvertAll(taken => new PlanPredecessor(taken.Document.Key, taken.Document.ToString(), taken.Version));
        if (merged.Count == state.TakenFrom.Count)
            found.AddRange(zone.Times.Predecessors.Where(key => merged.All(taken => taken.Document.Key != key)).Select(key => new PlanPredecessor(key, null, null)));
        return found;
    }

    /// <summary>True when the person may know what was reported of actions.</summary>
    public static bool ReadsReports(PlanSituation situation)
    {
        ArgumentNullException.ThrowIfNull(situation);
        var state = situation.State;
        return Reads(situation, Handling.Internal, state.ReadAt) || (state.Versions.Count > 0 && Reads(situation, Handling.Internal, PlanStage.InForce));
    }

    internal static bool Reads(PlanSituation situation, Handling handling, PlanStage stage) =>
        situation.Person is { } person && person.Grants.Any(grant =>
            grant.HoldsAt(situation.Now) && PlanAccess.Of(grant, situation.Zone, ApprovalSection, handling, stage, _ => false).CanRead);

    private static PlanStep StepOf(PlanRow row, PlanSituation situation, string? target)
    {
        var isMine = row.IsFor(situation, target);
        return new PlanStep(
            row.Name,
            target,
            [.. row.Actors.Select(actor => PlanActors.WordOf(actor, target))],
            isMine,
            row.LacksIn(situation, target),
            isMine ? row.Remarks(situation) : null);
    }

    // Whoever has a step to take must know what was signed, and what hash it binds, but not why an office declined.
    private static PlanApproval? ApprovalFor(PlanRound round, Zone zone, bool readsText, IReadOnlyCollection<PlanStep> steps) =>
        readsText ? ApprovalOf(round, zone)
        : steps.Any(step => step.IsMine) ? ApprovalOf(round, zone) with { Refused = [] }
        : null;

    private static PlanVersion VersionOf(RecordedVersion version, Zone zone) =>
        new(version.Number, version.InForceFrom, ApprovalOf(version.Round, zone));

    internal static PlanApproval ApprovalOf(PlanRound round, Zone zone) => new(
        round.FrozenAt,
        round.Hashes,
        [.. round.Signatures.Values],
        [.. round.Refused.Values],
        [.. Offices.Approving(round, zone).Where(office => !round.Signatures.ContainsKey(office))],
        [.. Offices.Countersigning.Where(office => !round.Signatures.ContainsKey(office))],
        [.. round.Ministries.Values],
        round.Councils,
        round.IsDeemed);
}
