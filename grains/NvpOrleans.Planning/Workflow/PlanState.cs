using System.Collections.Immutable;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Abstractions.Plans;
using NvpOrleans.Planning.Stages;

namespace NvpOrleans.Planning.Workflow;

/// <summary>Where a plan stands: the fold of all its events. Immutable.</summary>
public sealed partial record PlanState
{
    private PlanState()
    {
    }

    internal static ImmutableSortedDictionary<string, string> NoRemarks { get; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The stage of the text.</summary>
    public PlanStage Stage { get; private init; }

    /// <summary>The number of the text: 1, and 1 more for each addendum.</summary>
    public int Version { get; private init; } = 1;

    /// <summary>True when the chief of corps has confirmed that the zone sets out.</summary>
    public bool IsConfirmed { get; private init; }

    /// <summary>The municipality whose mayor was named chair of the council; null when none was.</summary>
    public string? Chair { get; private init; }

    /// <summary>The day to which the figures of the scan go; null before drafting.</summary>
    public DateOnly? FiguresDate { get; private init; }

    /// <summary>The last day of the consultation; null when none is open.</summary>
    public DateOnly? ConsultationUntil { get; private init; }

    /// <summary>Blocking remarks that the chair set aside, each with the reason that was published first.</summary>
    public ImmutableSortedDictionary<string, string> OverriddenRemarks { get; private init; } = NoRemarks;

    /// <summary>The round of approval of the frozen text; null while the text is being written.</summary>
    public PlanRound? Round { get; private init; }

    /// <summary>The versions that came into force.</summary>
    public ImmutableList<RecordedVersion> Versions { get; private init; } = [];

    /// <summary>The day on which each action was first in force, by item, as far as the journal says it.</summary>
    public ImmutableSortedDictionary<string, DateOnly> ActionsSince { get; private init; } =
        ImmutableSortedDictionary.Create<string, DateOnly>(StringComparer.Ordinal);

    /// <summary>The rounds in which remarks are made, oldest first; the first one is the time before any consultation.</summary>
    public ImmutableList<ConsultationRound> Consultations { get; private init; } = [new(1, 0, null, null)];

    /// <summary>Every text that was laid before the council, in that order.</summary>
    public ImmutableList<FrozenText> Texts { get; private init; } = [];

    /// <summary>The end date after an extension; null when there was none.</summary>
    public DateOnly? ExtendedUntil { get; private init; }

    /// <summary>The zone whose plan took the place of this one; null for none.</summary>
    public string? Successor { get; private init; }

    /// <summary>The stage at which another plan took the place of this one; null for none.</summary>
    public PlanStage? SupersededAt { get; private init; }

    /// <summary>The stage whose readers read the text: what a plan had shown to them it does not take back by a merger.</summary>
    public PlanStage ReadAt => SupersededAt ?? Stage;

    /// <summary>The plans whose text this one started from, each with the version that was taken over.</summary>
    public ImmutableSortedDictionary<string, int?> TakenFrom { get; private init; } = ImmutableSortedDictionary.Create<string, int?>(StringComparer.Ordinal);

    /// <summary>The years of action.</summary>
    public ImmutableSortedDictionary<int, ActionYear> ActionYears { get; private init; } = ImmutableSortedDictionary<int, ActionYear>.Empty;

    /// <summary>What was reported of actions, by item.</summary>
    public ImmutableSortedDictionary<string, ActionStanding> Actions { get; private init; } =
        ImmutableSortedDictionary.Create<string, ActionStanding>(StringComparer.Ordinal);

    /// <summary>Every report on actions by item, the oldest first.</summary>
    public ImmutableSortedDictionary<string, ImmutableList<ActionReport>> Reports { get; private init; } =
        ImmutableSortedDictionary.Create<string, ImmutableList<ActionReport>>(StringComparer.Ordinal);

    /// <summary>Every decision but reports on actions and words about single sections, oldest first.</summary>
    public ImmutableList<PlanMove> History { get; private init; } = [];

    /// <summary>What has been carried out, by operation id.</summary>
    public ImmutableSortedDictionary<Guid, Receipt> Operations { get; private init; } = ImmutableSortedDictionary<Guid, Receipt>.Empty;

    /// <summary>True from the first version in force until the plan is closed or superseded, also while an addendum is written.</summary>
    public bool IsInForce => Versions.Count > 0 && Stage is not (PlanStage.Closed or PlanStage.Superseded);

    /// <summary>True while the text of the next version is written or decided on.</summary>
    public bool IsAddendum => IsInForce && Stage != PlanStage.InForce;

    /// <summary>
    /// The day since which an action is in force; null for one that stands in no version yet. A journal whose versions do not name their
    /// actions is taken to have had all of them from the start.
    /// </summary>
    public DateOnly? InForceSince(string action)
    {
        if (Versions is not [var first, ..]) return null;
        if (ActionsSince.TryGetValue(action, out var since)) return since;
        return ActionsSince.IsEmpty ? first.InForceFrom : null;
    }

    /// <summary>A plan about which nothing has been decided.</summary>
    /// <exception cref="ArgumentOutOfRangeException">At that stage a text would be frozen that nobody froze.</exception>
    public static PlanState Start(PlanStage stage) =>
        PlanStages.IsFrozen(stage)
            ? throw new ArgumentOutOfRangeException(nameof(stage), stage, "A plan starts while its text is written.")
            : new PlanState { Stage = stage };

    /// <summary>The state after an event.</summary>
    /// <param name="decision">The event.</param>
    /// <param name="author">The author of its journal entry.</param>
    /// <param name="time">The time of its journal entry (UTC).</param>
    public PlanState Apply(PlanEvent decision, PersonId author, DateTimeOffset time)
    {
        ArgumentNullException.ThrowIfNull(decision);
        var after = After(decision, author, time).WithProgress();
        return after with
        {
            Operations = after.Operations.SetItem(decision.Operation, new Receipt(author, decision.Command)),
            History = decision is PlanEvent.ActionReported or PlanEvent.CarriedTextKept or PlanEvent.VersionsConfirmed
                ? after.History
                : after.History.Add(PlanHistory.Of(decision, Stage, after.Stage, author, time)),
        };
    }
}
