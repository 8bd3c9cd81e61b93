using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.Plans;
using NvpOrleans.Planning.Stages;

namespace NvpOrleans.Planning.Workflow;

/// <summary>One row of the table of steps: who may do what when, what it waits for, and what follows.</summary>
internal abstract class PlanRow
{
    /// <summary>The word of the command.</summary>
    public abstract string Name { get; }

    /// <summary>The word of the event that follows.</summary>
    public abstract string Effect { get; }

    /// <summary>Who may; any of them is enough.</summary>
    public required IReadOnlyList<PlanActor> Actors { get; init; }

    /// <summary>The stages at which it can be done; empty for as long as a version is in force.</summary>
    public IReadOnlyList<PlanStage> From { get; init; } = [];

    /// <summary>What it waits for.</summary>
    public IReadOnlyList<PlanNeed> Needs { get; init; } = [];

    /// <summary>What the step is about now, where the same step is there for several.</summary>
    public Func<PlanSituation, IEnumerable<string?>> Targets { get; init; } = _ => [null];

    /// <summary>The objections that the step is about; null when it is about none.</summary>
    public Func<PlanSituation, IReadOnlyList<string>?> Remarks { get; init; } = _ => null;

    /// <summary>True when the step has been done already, so that a repetition is no refusal.</summary>
    public Func<PlanState, bool> IsDone { get; init; } = _ => false;

    /// <summary>True when a rule compares with the text as it is now.</summary>
    public bool ReadsText { get; init; }

    /// <summary>True when a rule looks at the actions that are carried out.</summary>
    public bool ReadsActions { get; init; }

    /// <summary>The words of the checks of a command's arguments.</summary>
    public abstract IEnumerable<string> CheckWords { get; }

    public bool IsOpen(PlanState state) => From.Count == 0 ? state.IsInForce : From.Contains(state.Stage);

    public bool IsFor(PlanSituation situation, string? target) => Actors.Any(actor => actor.Includes(situation, target));

    public IReadOnlyList<PlanLack> LacksIn(PlanSituation situation, string? target) =>
        [.. Needs.Select(need => need.LackIn(situation, target)).OfType<PlanLack>()];

    /// <summary>Rights come first, so that a refusal tells nothing to those who have none.</summary>
    public Decision<PlanEvent> Decide(PlanSituation situation, PlanCommand command)
    {
        var target = TargetOf(command);
        if (!IsFor(situation, target)) return Refusals.NotYours(Actors.Select(actor => PlanActors.WordOf(actor, target)));
        if (IsDone(situation.State) || Repeats(situation.State, command)) return default;
        if (!IsOpen(situation.State)) return Refusals.OtherStage(PlanStages.NameOf(situation.State.Stage));
        if (Objection(situation, command) is { } objection) return objection;
        if (LacksIn(situation, target) is { Count: > 0 } lacks) return Refusals.Missing(lacks);
        return Carry(situation, command) with { As = ActingIn(situation, target) };
    }

    // The first of the actors, as the table names them: a chief who is an editor too moves the plan as its chief.
    private ActingGrant? ActingIn(PlanSituation situation, string? target) =>
        Actors.Select(actor => actor.GrantIn(situation, target)).FirstOrDefault(grant => grant is not null) is { } grant ? ActingGrant.Of(grant) : null;

    protected abstract string? TargetOf(PlanCommand command);

    protected abstract bool Repeats(PlanState state, PlanCommand command);

    protected abstract Refusal? Objection(PlanSituation situation, PlanCommand command);

    protected abstract PlanEvent Carry(PlanSituation situation, PlanCommand command);
}

/// <summary>The row of one kind of command.</summary>
internal sealed class PlanRow<TCommand, TEvent> : PlanRow
    where TCommand : PlanCommand
    where TEvent : PlanEvent
{
    public override string Name { get; } = EventWords.Of(typeof(TCommand));

    public override string Effect { get; } = EventWords.Of(typeof(TEvent));

    /// <summary>What the command is about.</summary>
    public Func<TCommand, string?> Target { get; init; } = _ => null;

    /// <summary>True when the command asks for what is there already, so that it is no refusal.</summary>
    public Func<PlanState, TCommand, bool> IsRepeated { get; init; } = (_, _) => false;

    /// <summary>What its arguments must be, in this order.</summary>
    public IReadOnlyList<PlanCheck<TCommand>> Checks { get; init; } = [];

    /// <summary>The event that follows.</summary>
    public required Func<PlanSituation, TCommand, TEvent> Then { get; init; }

    public override IEnumerable<string> CheckWords => Checks.Select(check => check.Word);

    protected override string? TargetOf(PlanCommand command) => Target((TCommand)command);

    protected override bool Repeats(PlanState state, PlanCommand command) => IsRepeated(state, (TCommand)command);

    protected override Refusal? Objection(PlanSituation situation, PlanCommand command)
    {
        foreach (var check in Checks)
        {
            if (check.Objection(situation, (TCommand)command) is { } objection) return objection;
        }

        return null;
    }

    protected override PlanEvent Carry(PlanSituation situation, PlanCommand command) => Then(situation, (TCommand)command);
}
