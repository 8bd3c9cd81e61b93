using System.Collections.Immutable;
using System.Diagnostics;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Abstractions.Plans;

namespace NvpOrleans.Planning.Workflow;

public sealed partial record PlanState
{
    private PlanState After(PlanEvent decision, PersonId author, DateTimeOffset time) => decision switch
    {
        PlanEvent.PreparationConfirmed => this with { IsConfirmed = true },
        PlanEvent.ChairNamed named => this with { Chair = named.Municipality },
        PlanEvent.DraftingStarted started => this with { Stage = PlanStage.Drafting, FiguresDate = started.FiguresDate },
        PlanEvent.TextCarriedOver carried => this with { TakenFrom = TakenFrom.SetItem(carried.Document, carried.Version) },
        PlanEvent.CarriedTextKept or PlanEvent.VersionsConfirmed => this, // about sections, not about the plan
        PlanEvent.ConsultationOpened opened => this with
        {
            Stage = PlanStage.Consultation,
            ConsultationUntil = opened.Until,
            Consultations = Consultations.Add(new ConsultationRound(Version, Consultations.Count(round => round.Version == Version && round.Number > 0) + 1, time, opened.Until)),
        },
        PlanEvent.DraftingResumed => this with { Stage = PlanStage.Drafting, ConsultationUntil = null },
        PlanEvent.RemarksOverridden overridden => this with { OverriddenRemarks = WithOverridden(overridden) },
        PlanEvent.SubmittedToCouncil submitted => Freeze(submitted, submitted.Hashes.ToImmutableSortedDictionary(StringComparer.Ordinal), time),
        PlanEvent.ReturnedFromCouncil or PlanEvent.ReturnedByMinistry or PlanEvent.ApprovalVoided => OpenText(),
        PlanEvent.SignatureGiven signed => Sign(signed, author, time),
        PlanEvent.SignatureRefused refused => InRound(round => round with
        {
            Refused = round.Refused.SetItem(refused.Office, new RefusedSignature(refused.Office, author, time, refused.Reason)),
        }),
        PlanEvent.SignedPdfAttached attached => this with
        {
            Texts = Texts.SetItem(FrozenRound.Text, WithPdf(Texts[FrozenRound.Text], new AttachedPdf(attached.File, attached.Bytes, attached.Title, author, time))),
        },
        PlanEvent.NoteTaken note => InRound(round => round with { Councils = round.Councils.Add(new CouncilNote(note.Council, note.Session)) }).WithRoundOfVersion(),
        PlanEvent.SubmittedToMinisters => InRound(round => round with { SubmittedAt = time }) with { Stage = PlanStage.Submitted },
        PlanEvent.MinistryApproved approved => Approve(approved, author, time),
        PlanEvent.DeemedApproved => InRound(round => round with { IsDeemed = true }) with { Stage = PlanStage.MinistersApproved },
        PlanEvent.CameIntoForce came => this with
        {
            Stage = PlanStage.InForce,
            Versions = Versions.Add(new RecordedVersion(came.Version, came.On, FrozenRound, came.Levels)),
            ActionsSince = WithActions(came),
        },
        PlanEvent.ActionYearDrafted year => WithYear(year.Year, ActionYearStage.Draft, null),
        PlanEvent.ActionYearAdopted year => WithYear(year.Year, ActionYearStage.Adopted, null),
        PlanEvent.ActionYearStarted year => WithYear(year.Year, ActionYearStage.Running, null),
        PlanEvent.ActionYearEvaluated year => WithYear(year.Year, ActionYearStage.Evaluated, year.Evaluation),
        PlanEvent.ActionReported reported => Report(reported, author, time),
        PlanEvent.AddendumOpened => OpenText() with { Version = Version + 1, Consultations = Consultations.Add(new ConsultationRound(Version + 1, 0, time, null)) },
        PlanEvent.AddendumWithdrawn => OpenText() with { Stage = PlanStage.InForce, Version = Versions[^1].Number, Round = Versions[^1].Round },
        PlanEvent.Extended extended => this with { ExtendedUntil = extended.Until },
        PlanEvent.Closed => this with { Stage = PlanStage.Closed },
        PlanEvent.Superseded superseded => this with { Stage = PlanStage.Superseded, SupersededAt = Stage, Successor = superseded.Successor },
        _ => throw new UnreachableException($"{decision.GetType().Name} has no effect."),
    };

    private PlanRound FrozenRound => Round ?? throw new UnreachableException("The text is not frozen.");

    // A version that is in force keeps its round; what is still noted of it then is noted there, too.
    private PlanState WithRoundOfVersion() => Stage == PlanStage.InForce
        ? this with { Versions = Versions.SetItem(Versions.Count - 1, Versions[^1] with { Round = FrozenRound }) }
        : this;

    // Nothing that was approved survives the moment in which the text can change again.
    private PlanState OpenText() => this with
    {
        Stage = PlanStage.Drafting,
        ConsultationUntil = null,
        OverriddenRemarks = NoRemarks,
        Round = null,
    };

    private PlanState Freeze(PlanEvent.SubmittedToCouncil submitted, ImmutableSortedDictionary<string, string> hashes, DateTimeOffset time) => this with
    {
        Stage = PlanStage.CouncilReview,
        Round = new PlanRound(time, hashes) { Text = Texts.Count, Form = submitted.Form ?? ContentForms.First, Offices = submitted.Offices },
        Texts = Texts.Add(new FrozenText(Version, Texts.Count(text => text.Version == Version) + 1, time, hashes, PlanStage.CouncilReview, null)
        {
            Overridden = OverriddenRemarks,
        }),
    };

    // What is set aside a second time keeps the reason that people have read.
    private ImmutableSortedDictionary<string, string> WithOverridden(PlanEvent.RemarksOverridden overridden) =>
        OverriddenRemarks.AddRange(overridden.Remarks.Distinct()
            .Where(remark => !OverriddenRemarks.ContainsKey(remark)).Select(remark => KeyValuePair.Create(remark, overridden.Reason)));

    // The text in its round is as far as the plan. What follows force says nothing about it.
    private PlanState WithProgress()
    {
        if (Round is not { } round || Stage > PlanStage.InForce) return this;
        var inForceFrom = Versions.Find(version => version.Round.Text == round.Text)?.InForceFrom;
        return this with { Texts = Texts.SetItem(round.Text, Texts[round.Text] with { Reached = Stage, InForceFrom = inForceFrom }) };
    }

    private PlanState InRound(Func<PlanRound, PlanRound> change) => this with { Round = change(FrozenRound) };

    private PlanState Sign(PlanEvent.SignatureGiven signed, PersonId author, DateTimeOffset time)
    {
        var signature = new PlanSignature(signed.Office, author, time, signed.Hashes, signed.SignIn, signed.Paper);
        var after = InRound(round => round with
        {
            Signatures = round.Signatures.SetItem(signed.Office, signature),
            Refused = round.Refused.Remove(signed.Office),
        });
        return signed.Completes ? after with { Stage = PlanStage.CouncilApproved } : after;
    }

    private static FrozenText WithPdf(FrozenText text, AttachedPdf pdf) => text with { SignedPdfs = text.SignedPdfs.Add(pdf) };

    private PlanState Approve(PlanEvent.MinistryApproved approved, PersonId author, DateTimeOffset time)
    {
        var approval = new MinistryApproval(approved.Ministry, author, time, approved.Hashes);
        var after = InRound(round => round with { Ministries = round.Ministries.SetItem(approved.Ministry, approval) });
        return approved.Completes ? after with { Stage = PlanStage.MinistersApproved } : after;
    }

    // An action that the next version leaves out and a later one takes up again was there before.
    private ImmutableSortedDictionary<string, DateOnly> WithActions(PlanEvent.CameIntoForce came) =>
        ActionsSince.AddRange((came.Actions ?? []).Where(action => !ActionsSince.ContainsKey(action)).Select(action => KeyValuePair.Create(action, came.On)));

    private PlanState WithYear(int year, ActionYearStage stage, string? evaluation) =>
        this with { ActionYears = ActionYears.SetItem(year, new ActionYear(year, stage, evaluation)) };

    private PlanState Report(PlanEvent.ActionReported reported, PersonId author, DateTimeOffset time)
    {
        var report = new ActionReport(reported.Status, reported.Value, reported.ValueDate, reported.Note, author, time);
        return this with
        {
            Actions = Actions.SetItem(reported.Item, After(Actions.GetValueOrDefault(reported.Item), reported.Item, report)),
            Reports = Reports.SetItem(reported.Item, Reports.GetValueOrDefault(reported.Item, []).Add(report)),
        };
    }

    /// <summary>What is known of an action after one more report on it.</summary>
    internal static ActionStanding After(ActionStanding? before, string item, ActionReport report)
    {
        IReadOnlyList<ActionValue> values = before?.Values ?? [];
        if (report is { Value: { } value, ValueDate: { } date })
            values = [.. values.Where(v => v.Date != date).Append(new ActionValue(date, value)).OrderBy(v => v.Date)];
        return new ActionStanding(item, report.Status, report.Note, report.By, report.At, values);
    }
}
