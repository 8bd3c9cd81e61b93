using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.Comments;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Abstractions.Plans;
using NvpOrleans.Planning.Consultation;

namespace NvpOrleans.Planning.Workflow;

/// <summary>The section of a plan that is made of its remarks and its approval.</summary>
public static class ApprovalSections
{
    /// <summary>True when the person reads the section at all, in a text that is read at a stage. Which remarks in it, the sections they stand at say.</summary>
    public static bool MayRead(PlanSituation situation, PlanStage stage)
    {
        ArgumentNullException.ThrowIfNull(situation);
        return PlanStandings.Reads(situation, Handling.Internal, stage);
    }

    /// <summary>The section.</summary>
    /// <param name="state">Where the plan stands.</param>
    /// <param name="zone">The zone whose plan it is.</param>
    /// <param name="text">The frozen text; null for the one that is being written.</param>
    /// <param name="remarks">The remarks that are shown, in the order of the plan; null to those who read none.</param>
    public static ApprovalSection Of(PlanState state, Zone zone, FrozenText? text, IEnumerable<PlanRemark>? remarks)
    {
        ArgumentNullException.ThrowIfNull(state);
        ConsultationRound[] rounds = remarks is null
            ? []
            : [.. state.Consultations.Where(round => text is null || (round.Version <= text.Version && (round.OpenedAt is null || round.OpenedAt <= text.FrozenAt)))];
        return new ApprovalSection(
            text is null ? null : FrozenTexts.Show(state, text),
            rounds,
            remarks?.Select(remark => remark with { Round = RoundOf(rounds, remark.Entries[0].At) }).ToArray(),
            text is not null && RoundOf(state, text) is { } round ? PlanStandings.ApprovalOf(round, zone) : null,
            text is null ? [] : [.. SignedPdfs.Of(state, text)]);
    }

    /// <summary>
    /// The section with those who said in a consultation that they had no remarks. Who remarks, or answers the remark of another, has
    /// remarks, whatever they said before or after; who reads no remarks reads nothing of this either.
    /// </summary>
    /// <param name="section">The section.</param>
    /// <param name="said">The parties by the moment at which their consultation began; null for one in which the plan began.</param>
    /// <param name="remarks">All remarks of the text, also those at sections that the reader does not read.</param>
    public static ApprovalSection WithSilence(
        ApprovalSection section, IEnumerable<(DateTimeOffset? OpenedAt, IReadOnlyList<string> Parties)> said, IEnumerable<PlanRemark> remarks)
    {
        ArgumentNullException.ThrowIfNull(section);
        ConsultationRound[] rounds = [.. section.Rounds];
        var heard = remarks.SelectMany(remark => remark.Entries).Where(entry => entry.Act is CommentAct.Start or CommentAct.Answer)
            .Select(entry => (Round: RoundOf(rounds, entry.At), entry.Organisation, entry.OrganisationKind)).ToHashSet();
        foreach (var (openedAt, parties) in said)
        {
            var at = Array.FindIndex(rounds, round => round.OpenedAt == openedAt);
            if (at < 0) continue;
            SilentParty[] silent = [.. parties.Select(InvitedParty.Parse).OfType<SilentParty>().Where(party => !heard.Any(one => IsOf(one, at, party)))];
            if (silent.Length > 0) rounds[at] = rounds[at] with { WithoutRemarks = silent };
        }

        return section with { Rounds = rounds };

        static bool IsOf((int Round, string Organisation, OrganisationKind Kind) heard, int round, SilentParty party) =>
            heard.Round == round && heard.Organisation == party.Organisation && (party.OrganisationKind is null || heard.Kind == party.OrganisationKind);
    }

    // The first one has no beginning, so everything that was said falls into one.
    private static int RoundOf(ConsultationRound[] rounds, DateTimeOffset at) => Array.FindLastIndex(rounds, round => round.OpenedAt is null || round.OpenedAt <= at);

    // What was approved of a text that was returned has ended with it.
    internal static PlanRound? RoundOf(PlanState state, FrozenText text)
    {
        var at = state.Texts.IndexOf(text);
        return state.Versions.Select(version => version.Round).Append(state.Round).LastOrDefault(round => round?.Text == at);
    }
}
