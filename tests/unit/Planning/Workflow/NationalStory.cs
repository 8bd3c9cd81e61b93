using System.Globalization;
using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Abstractions.Phenomena;
using NvpOrleans.Planning.Stages;
using NvpOrleans.Planning.Workflow;

namespace NvpOrleans.Tests.Unit.Planning.Workflow;

/// <summary>The document of phenomenon 3, whose moves a test tells one after the other.</summary>
internal sealed class NationalStory
{
    public static readonly Person OtherOwner = new(
        new PersonId("owner-8"), "", "", OrganisationKind.Federal, [new Grant(Role.FederalOwner, new Scope(ScopeKind.Phenomena, ["8"]), [])]);

    private int _operations;

    public NationalState State { get; private set; } = NationalState.Start("drafting");

    public int Text { get; private set; } = 1;

    public List<(byte[] Bytes, PersonId Author, DateTimeOffset Time)> Journal { get; } = [];

    public Dictionary<string, string> Hashes => PlanStory.HashesOf(Text);

    public static DateOnly Today { get; } = new(2026, 10, 1);

    public NationalStage Stage => World.Catalog.NationalStageOf(World.Drugs, State.Stage)!;

    public void Edit()
    {
        if (Stage.Most == Ability.Write) Text++;
    }

    public Guid NextOperation() => Guid.ParseExact((++_operations).ToString("D32", CultureInfo.InvariantCulture), "N");

    public NationalSituation SeenBy(Person person) => new(State, "3", person, World.Now, World.Catalog.NationalStagesOf(World.Drugs), Hashes);

    public Decision<NationalEvent> Ask(Person person, string to, DateOnly? date, string reason) =>
        Ask(person, new NationalCommand.Move(to, date, reason) { Operation = NextOperation() });

    public Decision<NationalEvent> Ask(Person person, NationalCommand command)
    {
        var decision = NationalWorkflow.Decide(SeenBy(person), command);
        if (decision.Event is not { } decided) return decision;
        Journal.Add((NationalEventJson.Write(decided), person.Id, World.Now));
        State = State.Apply(decided, person.Id, World.Now);
        return decision;
    }

    public NationalStory Do(Person person, string to, DateOnly? date = null, string reason = "")
    {
        Assert.Null(Ask(person, to, date, reason).Refusal);
        return this;
    }

    public Refusal Refused(Person person, string to, DateOnly? date = null, string reason = "")
    {
        var before = State;
        var refusal = Ask(person, to, date, reason).Refusal;
        Assert.Same(before, State);
        Assert.NotNull(refusal);
        return refusal;
    }
}
