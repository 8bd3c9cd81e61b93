using NvpOrleans.Planning.Objectives;

namespace NvpOrleans.Planning.Workflow;

/// <summary>What the rules ask about the content of a plan.</summary>
/// <param name="Hashes">
/// The content hash of the text as it is now, by language of the plan; while a text is frozen, in its form and with its remarks. Needed by commands for which
/// <see cref="PlanWorkflow.ReadsText"/> says so; empty otherwise.
/// </param>
/// <param name="BlockingRemarks">The ids of the blocking remarks that are open.</param>
/// <param name="Actions">
/// The actions in the objectives: item id to the number of the phenomenon that it serves, '' for none. Needed by commands for which
/// <see cref="PlanWorkflow.ReadsText"/> says so, and, of the version in force, by those for which <see cref="PlanWorkflow.ReadsActions"/> does;
/// empty otherwise.
/// </param>
public sealed record PlanContent(
    IReadOnlyDictionary<string, string> Hashes,
    IReadOnlyCollection<string> BlockingRemarks,
    IReadOnlyDictionary<string, string> Actions)
{
    /// <summary>
    /// The level of each phenomenon and theme that something was chosen for. Needed by commands for which <see cref="PlanWorkflow.ReadsText"/> says so.
    /// </summary>
    public IReadOnlyDictionary<string, string> Levels { get; init; } = new Dictionary<string, string>();

    /// <summary>The sections that are carried over and of which nobody has said that they stay.</summary>
    public IReadOnlySet<string> Carried { get; init; } = new HashSet<string>();

    /// <summary>The slugs of the sections of which one language version is newer than another.</summary>
    public IReadOnlySet<string> Uneven { get; init; } = new HashSet<string>();

    /// <summary>
    /// The content hash that the text has when it is made that of the version in force again, by language; empty where that cannot be done,
    /// because content was erased. Needed to give an addendum up.
    /// </summary>
    public IReadOnlyDictionary<string, string> Restored { get; init; } = new Dictionary<string, string>();

    /// <summary>The sections that somebody wrote in while an addendum was written, and in which nothing stands in the version in force.</summary>
    public IReadOnlyList<string> Unwritten { get; init; } = [];

    /// <summary>The content for what looks at the actions and at nothing else.</summary>
    public static PlanContent OfActions(ObjectiveTree objectives)
    {
        ArgumentNullException.ThrowIfNull(objectives);
        return new(new Dictionary<string, string>(), [], objectives.Actions.ToDictionary(action => action.Id, action => action.Serves ?? ""));
    }

    /// <summary>The content for what does not read the text.</summary>
    public static PlanContent Unread(IReadOnlyCollection<string> blockingRemarks) =>
        new(new Dictionary<string, string>(), blockingRemarks, new Dictionary<string, string>());
}
