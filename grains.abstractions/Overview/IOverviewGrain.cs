using NvpOrleans.Abstractions.Board;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;

namespace NvpOrleans.Abstractions.Overview;

/// <summary>
/// The plans of one cycle, from what each tells of itself. Key: the cycle. A plan that could not tell (its server was killed between
/// writing and telling) is asked: the overview compares the journals with what it knows every few seconds.
/// </summary>
[Alias("nvp.IOverviewGrain")]
public interface IOverviewGrain : IGrainWithStringKey
{
    /// <summary>Takes a summary. An older one than is known changes nothing, nor does one of other data files than are in use.</summary>
    [Alias("Take")]
    Task Take(PlanSummary summary);

    /// <summary>
    /// All plans of the cycle as the person may see them, in the order of the catalogue. An overview that has just begun waits for those that
    /// somebody has written in, but not for ever (<see cref="PlanOverview.IsAwaited"/>).
    /// </summary>
    [Alias("Show")]
    Task<IReadOnlyList<PlanOverview>> Show(PersonId person);

    /// <summary>
    /// The actions of plans in force on which the person may report and which are neither done nor given up: late ones first, then those
    /// without news for too long, then by their last day.
    /// </summary>
    [Alias("OpenActions")]
    Task<IReadOnlyList<OpenAction>> OpenActions(PersonId person);

    /// <summary>
    /// What everybody may know of each plan that has told of itself, and of those it is still awaited of (<see cref="PublicSummary.IsAwaited"/>);
    /// waited for like <see cref="Show"/>.
    /// </summary>
    [Alias("PublicSummaries")]
    Task<IReadOnlyDictionary<DocumentId, PublicSummary>> PublicSummaries();

    /// <summary>
    /// A person on a node looks at the board from now on: the node is told what changes, for the view that the person's rights give.
    /// </summary>
    /// <param name="node">The name of the node.</param>
    /// <param name="audience">Where it hears.</param>
    /// <param name="person">Who looks.</param>
    /// <param name="has">The board that the person has already; null for none.</param>
    /// <returns>What the person lacks of it; null for somebody whom the service does not know.</returns>
    [Alias("OpenBoard")]
    Task<BoardOpening?> OpenBoard(string node, IBoardAudience audience, PersonId person, BoardVersion? has);

    /// <summary>The node goes on listening, for these people. It is forgotten when it does not say so for a minute.</summary>
    [Alias("WatchBoard")]
    Task<BoardWatch> WatchBoard(string node, IBoardAudience audience, IReadOnlyList<PersonId> people);

    /// <summary>A board as one view shows it, or what has become of it since a version; null when there is no such view.</summary>
    [Alias("ReadBoard")]
    Task<BoardPart?> ReadBoard(string epoch, long? since);

    /// <summary>A person's grants have changed. Returns when no node tells the person anything by rights that have ended.</summary>
    [Alias("GrantsChanged")]
    Task GrantsChanged(PersonId person);
}
