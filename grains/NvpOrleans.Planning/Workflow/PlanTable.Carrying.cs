using System.Text.RegularExpressions;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.Plans;

namespace NvpOrleans.Planning.Workflow;

/// <summary>In force and after.</summary>
internal static partial class PlanTable
{
    // In years. A typing error must not keep a plan in force for ever.
    private const int LongestForce = 12;

    private static PlanRow[] Carrying =>
    [
        new PlanRow<PlanCommand.BringIntoForce, PlanEvent.CameIntoForce>
        {
            Actors = [PlanActor.Service],
            From = [PlanStage.MinistersApproved],
            Checks = [PlanChecks.TextIsFrozen<PlanCommand.BringIntoForce>()],
            Needs = [PlanNeeds.StartDate],
            IsDone = state => state.Versions.Any(version => version.Number == state.Version),
            ReadsText = true,
            Then = (situation, _) => new PlanEvent.CameIntoForce(situation.State.Version, situation.Today)
            {
                Actions = [.. situation.Content.Actions.Keys.Order(StringComparer.Ordinal)],
                Levels = new SortedDictionary<string, string>(situation.Content.Levels.ToDictionary(), StringComparer.Ordinal),
            },
        },
        Year<PlanCommand.DraftActionYear, PlanEvent.ActionYearDrafted>(
            [PlanActor.ZoneChief, PlanActor.ZoneEditor], null, command => command.Year, year => new PlanEvent.ActionYearDrafted(year)),
        Year<PlanCommand.AdoptActionYear, PlanEvent.ActionYearAdopted>(
            [PlanActor.ZoneChief], ActionYearStage.Draft, command => command.Year, year => new PlanEvent.ActionYearAdopted(year)),
        Year<PlanCommand.StartActionYear, PlanEvent.ActionYearStarted>(
            [PlanActor.ZoneChief], ActionYearStage.Adopted, command => command.Year, year => new PlanEvent.ActionYearStarted(year),
            PlanNeeds.YearBegun),
        new PlanRow<PlanCommand.EvaluateActionYear, PlanEvent.ActionYearEvaluated>
        {
            Actors = [PlanActor.Chair],
            Target = command => PlanNeeds.Number(command.Year),
            Targets = situation => YearsAt(situation, ActionYearStage.Running),
            Checks =
            [
                YearCheck<PlanCommand.EvaluateActionYear>(ActionYearStage.Running, command => command.Year),
                PlanChecks.Evaluation<PlanCommand.EvaluateActionYear>(command => command.Evaluation),
            ],
            Then = (_, command) => new PlanEvent.ActionYearEvaluated(command.Year, command.Evaluation),
        },
        new PlanRow<PlanCommand.ReportAction, PlanEvent.ActionReported>
        {
            Actors = [PlanActor.ZoneChief, PlanActor.ZoneEditor, PlanActor.Pilot],
            Target = command => command.Item,
            Checks =
            [
                PlanChecks.That<PlanCommand.ReportAction>(RefusalCode.NotFound, "action", (situation, command) =>
                    command.Item is { } item && ItemPattern().IsMatch(item) && situation.Content.Actions.ContainsKey(item) && situation.State.InForceSince(item) is not null),
                PlanChecks.That<PlanCommand.ReportAction>(RefusalCode.Malformed, "status", (_, command) => Enum.IsDefined(command.Status)),
                PlanChecks.That<PlanCommand.ReportAction>(RefusalCode.Malformed, "value-date", (_, command) =>
                    command.Value.HasValue == command.ValueDate.HasValue),
                PlanChecks.NotInFuture<PlanCommand.ReportAction>("value-date", command => command.ValueDate),
                PlanChecks.Note<PlanCommand.ReportAction>(command => command.Note),
            ],
            ReadsActions = true,
            Then = (_, command) => new PlanEvent.ActionReported(command.Item, command.Status, command.Value, command.ValueDate, command.Note),
        },
        new PlanRow<PlanCommand.OpenAddendum, PlanEvent.AddendumOpened>
        {
            Actors = [PlanActor.ZoneChief],
            From = [PlanStage.InForce],
            Checks = [PlanChecks.Reason<PlanCommand.OpenAddendum>(command => command.Reason)],
            Then = (_, command) => new PlanEvent.AddendumOpened(command.Reason),
        },
        new PlanRow<PlanCommand.WithdrawAddendum, PlanEvent.AddendumWithdrawn>
        {
            Actors = [PlanActor.ZoneChief],
            From = [PlanStage.Drafting, PlanStage.Consultation],
            Targets = situation => situation.State.IsAddendum ? [null] : [],
            Checks =
            [
                PlanChecks.Reason<PlanCommand.WithdrawAddendum>(command => command.Reason),
                PlanChecks.That<PlanCommand.WithdrawAddendum>(RefusalCode.Conflict, "version-erased", (situation, _) =>
                    !situation.State.IsAddendum || situation.State.Versions[^1].Round.Binds(situation.Content.Restored)),
            ],
            Needs = [PlanNeeds.Addendum],
            Then = (situation, command) => new PlanEvent.AddendumWithdrawn(command.Reason, situation.Content.Unwritten),
        },
        new PlanRow<PlanCommand.Extend, PlanEvent.Extended>
        {
            Actors = [PlanActor.Administrator],
            Checks =
            [
                PlanChecks.NotBefore<PlanCommand.Extend>("until", command => command.Until, EarliestEnd),
                PlanChecks.NotAfter<PlanCommand.Extend>("until", command => command.Until, LatestEnd),
                PlanChecks.Reason<PlanCommand.Extend>(command => command.Reason),
            ],
            Then = (_, command) => new PlanEvent.Extended(command.Until, command.Reason),
        },
        new PlanRow<PlanCommand.Close, PlanEvent.Closed>
        {
            Actors = [PlanActor.ZoneChief],
            From = [PlanStage.InForce],
            Checks = [PlanChecks.Evaluation<PlanCommand.Close>(command => command.Evaluation)],
            Needs = [PlanNeeds.Ended],
            Then = (_, command) => new PlanEvent.Closed(command.Evaluation),
        },
        new PlanRow<PlanCommand.Supersede, PlanEvent.Superseded>
        {
            Actors = [PlanActor.Administrator],
            From = [.. Enum.GetValues<PlanStage>().Where(stage => stage != PlanStage.Superseded)],
            Checks = [PlanChecks.That<PlanCommand.Supersede>(RefusalCode.NotFound, "successor", (situation, command) =>
                situation.Successors.Count == 0 || situation.Successors.Contains(command.Successor))],
            Needs = [PlanNeeds.Successor],
            Then = (_, command) => new PlanEvent.Superseded(command.Successor),
        },
    ];

    private static PlanRow<TCommand, TEvent> Year<TCommand, TEvent>(
        PlanActor[] actors, ActionYearStage? from, Func<TCommand, int> year, Func<int, TEvent> then, params PlanNeed[] needs)
        where TCommand : PlanCommand
        where TEvent : PlanEvent =>
        new()
        {
            Actors = actors,
            Target = command => PlanNeeds.Number(year(command)),
            Targets = situation => YearsAt(situation, from),
            Checks = [YearCheck(from, year)],
            Needs = needs,
            Then = (_, command) => then(year(command)),
        };

    private static PlanCheck<TCommand> YearCheck<TCommand>(ActionYearStage? from, Func<TCommand, int> year)
        where TCommand : PlanCommand =>
        PlanChecks.That<TCommand>(RefusalCode.Forbidden, "year", (situation, command) =>
            YearsAt(situation, from).Contains(PlanNeeds.Number(year(command))));

    // An extension can be put right, but nobody shortens what the cycle says or ends a plan in the past.
    private static DateOnly EarliestEnd(PlanSituation situation)
    {
        var earliest = situation.Settings.InForceUntil.AddDays(1);
        return earliest > situation.Today ? earliest : situation.Today;
    }

    private static DateOnly LatestEnd(PlanSituation situation) => situation.InForceFrom.AddYears(LongestForce);

    // A plan stays in force until it is closed, so its years reach to the present even where its end date has passed.
    private static IEnumerable<string> YearsAt(PlanSituation situation, ActionYearStage? stage)
    {
        var last = Math.Max(situation.InForceUntil.Year, situation.Today.Year);
        var years = stage is null
            ? Enumerable.Range(situation.InForceFrom.Year, Math.Max(0, last - situation.InForceFrom.Year + 1))
                .Where(year => !situation.State.ActionYears.ContainsKey(year))
            : situation.State.ActionYears.Values.Where(year => year.Stage == stage).Select(year => year.Year);
        return years.Select(PlanNeeds.Number);
    }

    [GeneratedRegex(@"^[a-z0-9]{10,24}\z")]
    private static partial Regex ItemPattern();
}
