using System.Globalization;
using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Abstractions.Plans;
using NvpOrleans.Planning.Stages;
using NvpOrleans.Planning.Workflow;

namespace NvpOrleans.Tests.Unit.Planning.Workflow;

/// <summary>A plan whose decisions a test tells one after the other, as the grain would carry and keep them.</summary>
internal sealed class PlanStory(PlanStage start = PlanStage.Preparation)
{
    public static readonly Zone Zone = World.Catalog.ZoneByKey("5339")!;
    public static readonly SignIn SignedIn = new("oidc", World.Now.AddMinutes(-5));
    public const string Action = "act1on0000";
    public const string Carried = "mission@nl";
    public const string Uneven = "mission";

    private int _operations;
    private int _texts = 1;

    public PlanState State { get; private set; } = PlanState.Start(start);

    public PlanStage Stage => State.Stage;

    public DateTimeOffset Now { get; set; } = World.Now;

    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    public PlanSettings Settings { get; set; } = new(new DateOnly(2026, 1, 1), new DateOnly(2028, 12, 31));

    /// <summary>The text as a number: an edit makes another one.</summary>
    public int Text { get; private set; } = 1;

    /// <summary>The actions in the text, each with the phenomenon it serves.</summary>
    public Dictionary<string, string> Actions { get; } = new() { [Action] = "3" };

    public List<string> BlockingRemarks { get; } = [];

    /// <summary>The events that were recorded, each with its author and time.</summary>
    public List<(byte[] Bytes, PersonId Author, DateTimeOffset Time)> Journal { get; } = [];

    public Dictionary<string, string> Hashes => HashesOf(Text);

    public static Dictionary<string, string> HashesOf(int text) => new() { ["fr"] = $"fr-{text}", ["nl"] = $"nl-{text}" };

    /// <summary>Somebody types, if the stage lets anyone.</summary>
    public void Edit()
    {
        if (!PlanStages.IsFrozen(Stage)) Text = ++_texts;
    }

    /// <summary>What only a fault of the service could do.</summary>
    public void ChangeFrozenText() => Text = ++_texts;

    public Guid NextOperation() => Guid.ParseExact((++_operations).ToString("D32", CultureInfo.InvariantCulture), "N");

    public PlanSituation SeenBy(Person? person) => new(
        State,
        Zone,
        person,
        Now,
        new PlanContent(Hashes, BlockingRemarks, Actions)
        {
            Carried = new HashSet<string> { Carried },
            Uneven = new HashSet<string> { Uneven },
            Restored = State.Versions is [.., var last] ? last.Round.Hashes : new Dictionary<string, string>(),
        },
        Settings,
        ["5345"]);

    public PlanStanding StandingFor(Person person) => PlanStandings.Of(SeenBy(person));

    /// <summary>Asks, and records what follows.</summary>
    public Decision<PlanEvent> Ask(Person? person, PlanCommand command)
    {
        var decision = PlanWorkflow.Decide(SeenBy(person), command);
        if (decision.Event is not { } decided) return decision;
        var author = person?.Id ?? PlanWorkflow.Service;
        Journal.Add((PlanEventJson.Write(decided), author, Now));
        State = State.Apply(decided, author, Now);
        if (decided is PlanEvent.AddendumWithdrawn) Text = int.Parse(State.Round!.Hashes["nl"]["nl-".Length..], CultureInfo.InvariantCulture); // the grain puts it back
        return decision;
    }

    /// <summary>Does what must not be refused.</summary>
    public PlanStory Do(Person? person, Func<Guid, PlanCommand> command)
    {
        Assert.Null(Ask(person, command(NextOperation())).Refusal);
        return this;
    }

    /// <summary>Tries what must be refused, and change nothing.</summary>
    public Refusal Refused(Person? person, Func<Guid, PlanCommand> command)
    {
        var before = State;
        var refusal = Ask(person, command(NextOperation())).Refusal;
        Assert.Same(before, State);
        Assert.NotNull(refusal);
        return refusal;
    }

    public PlanStory Consulted() => Do(Cast.Chief, op => new PlanCommand.StartDrafting(Today) { Operation = op })
        .Do(Cast.Chief, op => new PlanCommand.OpenConsultation(Today.AddDays(30)) { Operation = op });

    public PlanStory BeforeCouncil() => Consulted()
        .Do(Cast.Chief, op => new PlanCommand.NameChair("Brussel / Bruxelles") { Operation = op })
        .Do(Cast.Chief, op => new PlanCommand.SubmitToCouncil { Operation = op });

    public PlanStory Approved() => BeforeCouncil().SignedByAll();

    public PlanStory SignedByAll() => Signed(Cast.MayorOfBrussel, Cast.Brussel).Signed(Cast.MayorOfElsene, Cast.Elsene).Signed(Cast.Prosecutor, "prosecutor");

    public PlanStory Signed(Person person, string office) =>
        Do(person, op => new PlanCommand.Sign(office, Hashes) { Operation = op, SignIn = SignedIn });

    public PlanStory Submitted() => Approved().Do(Cast.Chief, op => new PlanCommand.SubmitToMinisters { Operation = op });

    public PlanStory ApprovedByMinisters() => Submitted().DecidedByMinisters();

    public PlanStory DecidedByMinisters() =>
        Do(Cast.Interior, op => new PlanCommand.ApproveAsMinistry(Ministry.Interior, Hashes) { Operation = op })
            .Do(Cast.Justice, op => new PlanCommand.ApproveAsMinistry(Ministry.Justice, Hashes) { Operation = op });

    public PlanStory InForce() => ApprovedByMinisters().Do(null, op => new PlanCommand.BringIntoForce { Operation = op });

    /// <summary>A plan whose last day has passed.</summary>
    public PlanStory Closed()
    {
        InForce().Now = new DateTimeOffset(2029, 1, 1, 9, 0, 0, TimeSpan.Zero);
        return Do(Cast.Chief, op => new PlanCommand.Close("Done.") { Operation = op });
    }

    public PlanStory WithAddendum() => InForce().Do(Cast.Chief, op => new PlanCommand.OpenAddendum("A new national plan.") { Operation = op });
}
