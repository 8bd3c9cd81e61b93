using NvpOrleans.Abstractions.People;
using NvpOrleans.Abstractions.Plans;
using NvpOrleans.Planning.Stages;
using NvpOrleans.Planning.Workflow;

namespace NvpOrleans.Tests.Unit.Planning.Workflow;

/// <summary>A plan on which anybody tries anything. What came of each turn is kept for the properties to judge.</summary>
internal sealed class PlanGame
{
    private readonly List<Taken> _taken = [];
    private PlanCommand? _last;

    /// <summary>A turn that led to an event.</summary>
    /// <param name="By">Who; null for the service.</param>
    /// <param name="Event">What was recorded.</param>
    /// <param name="Before">The state before.</param>
    /// <param name="After">The state after.</param>
    /// <param name="Text">The text after it.</param>
    /// <param name="Objections">The blocking remarks that were open.</param>
    public sealed record Taken(Person? By, PlanEvent Event, PlanState Before, PlanState After, int Text, IReadOnlyList<string> Objections);

    public PlanStory Story { get; } = new() { Settings = new PlanSettings(new DateOnly(2026, 10, 3), new DateOnly(2026, 10, 4), TimeSpan.FromDays(60)) };

    public IReadOnlyList<Taken> Events => _taken;

    /// <summary>True when a refusal, or a repetition, changed something.</summary>
    public bool HasLeaked { get; private set; }

    /// <summary>True when a decision named another grant than one that would have allowed it by itself.</summary>
    public bool HasWrongGrant { get; private set; }

    public static PlanGame Of(IEnumerable<Turn> turns)
    {
        var game = new PlanGame();
        foreach (var turn in turns) game.Play(turn);
        return game;
    }

    private void Play(Turn turn)
    {
        switch (turn.Kind % 16)
        {
            case 0:
                Story.Edit();
                break;
            case 1:
                Story.Now = Story.Now.AddHours(turn.Which % 60);
                break;
            case 2:
                if (Story.BlockingRemarks.Count > 0) Story.BlockingRemarks.Clear();
                else if (turn.Which % 2 == 0) Story.BlockingRemarks.Add($"remark-{turn.What}");
                break;
            case 3 when _last is { } last:
                Ask(Cast.All[turn.Who % Cast.All.Count], last);
                break;
            case 4:
                AskOverAChangedText(turn);
                break;
            case <= 7:
                Ask(Cast.All[turn.Who % Cast.All.Count], AnyCommands.Of(turn.What, turn.Which, Story, Story.NextOperation()));
                break;
            default:
                FollowThePlan(turn);
                break;
        }
    }

    // A frozen text never changes; if it did, nothing may be approved over it.
    private void AskOverAChangedText(Turn turn)
    {
        if (!PlanStages.IsFrozen(Story.Stage)) return;
        var person = Cast.All[turn.Who % Cast.All.Count];
        var situation = Story.SeenBy(person);
        situation = situation with { Content = situation.Content with { Hashes = PlanStory.HashesOf(-1) } };
        var decided = PlanWorkflow.Decide(situation, AnyCommands.Of(turn.What, turn.Which, Story, Story.NextOperation())).Event;
        HasLeaked |= decided is PlanEvent.SignatureGiven or PlanEvent.SubmittedToMinisters or PlanEvent.MinistryApproved
            or PlanEvent.DeemedApproved or PlanEvent.CameIntoForce;
    }

    private void FollowThePlan(Turn turn)
    {
        for (var at = 0; at < Cast.All.Count; at++)
        {
            var person = Cast.All[(turn.Who + at) % Cast.All.Count];
            var open = PlanStandings.Of(Story.SeenBy(person)).Steps
                .Where(step => step.IsMine && step.Missing.Count == 0 && IsUsual(step, turn))
                .ToArray();
            if (open.Length == 0) continue;
            Ask(person, AnyCommands.For(open[turn.What % open.Length], Story, Story.NextOperation()));
            return;
        }
    }

    // What ends or undoes a plan is kept rare, or nothing would ever come into force.
    private static bool IsUsual(PlanStep step, Turn turn) =>
        step.Name switch
        {
            "supersede" => turn.Which < 4,
            "close" => turn.Which < 64, // possible only after the last day, so seldom asked for
            "return-from-council" or "return-as-ministry" or "resume-drafting" or "refuse-to-sign" or "name-chair" or "withdraw-addendum" or "attach-signed-pdf" => turn.Which < 24,
            _ => true,
        };

    private void Ask(Person? person, PlanCommand command)
    {
        _last = command;
        var (before, situation) = (Story.State, Story.SeenBy(person));
        if (Story.Ask(person, command).Event is { } decided)
        {
            HasWrongGrant |= !IsAllowedByItsGrant(decided, situation, command);
            _taken.Add(new Taken(person, decided, before, Story.State, Story.Text, [.. Story.BlockingRemarks]));
        }
        else
        {
            HasLeaked |= !ReferenceEquals(before, Story.State);
        }
    }

    private static bool IsAllowedByItsGrant(PlanEvent decided, PlanSituation situation, PlanCommand command) => situation.Person is { } by
        ? by.Grants.Any(grant => ActingGrant.Of(grant) == decided.As
            && PlanWorkflow.ObjectionTo(situation with { Person = by with { Grants = [grant] } }, command) is null)
        : decided.As is null;
}
