using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.Phenomena;
using NvpOrleans.Planning.Access;
using NvpOrleans.Planning.Stages;

namespace NvpOrleans.Planning.Workflow;

/// <summary>What a person sees of where a phenomenon or theme document stands.</summary>
public static class NationalStandings
{
    private const string ApprovalSection = "approval";

    /// <summary>The standing for the person of the situation. The text is not read for it.</summary>
    /// <param name="situation">The situation.</param>
    /// <param name="readsVersion">Whether the person may read something of a version, which its sections say.</param>
    public static NationalStanding Of(NationalSituation situation, Func<NationalVersion, bool> readsVersion)
    {
        ArgumentNullException.ThrowIfNull(situation);
        var reads = Reads(situation, situation.Stages.FirstOrDefault(stage => stage.Name == situation.State.Stage));
        return new NationalStanding(
            situation.State.Stage,
            [.. situation.Stages.Select(stage => new StageDate(stage.Name, DateOf(situation, stage.Name)))],
            [.. NationalWorkflow.StepsOf(situation).Where(step => reads || step.IsMine)],
            reads ? situation.State.Hashes : null,
            reads ? situation.State.History : null)
        {
            Versions = [.. situation.State.Versions.Where(readsVersion)],
        };
    }

    private static bool Reads(NationalSituation situation, NationalStage? at) =>
        at is { } stage
        && situation.Person.Grants.Any(grant =>
            grant.HoldsAt(situation.Now) && NationalAccess.Of(grant, situation.Number, ApprovalSection, Handling.Internal, stage).CanRead);

    // What was recorded of a stage falls away when the document goes back before it.
    private static DateOnly? DateOf(NationalSituation situation, string stage)
    {
        var order = situation.Stages.Select((s, at) => (s.Name, at)).ToDictionary(s => s.Name, s => s.at);
        var moves = situation.State.History;
        var reached = moves.FindLastIndex(move => move.To == stage);
        if (reached < 0 || !order.TryGetValue(stage, out var place)) return null;
        var wentBack = moves.Skip(reached + 1).Any(move => order.TryGetValue(move.To, out var to) && to < place);
        return wentBack ? null : moves[reached].Date ?? BelgianDay.Of(moves[reached].At);
    }
}
