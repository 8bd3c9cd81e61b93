using NvpOrleans.Abstractions.Board;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Grains.Board;
using NvpOrleans.Planning.Board;

namespace NvpOrleans.Grains.Overview;

/// <summary>The status board: the same plans as rows, told to the web nodes on which people look at them.</summary>
internal sealed partial class OverviewGrain
{
    private static readonly TimeSpan BoardTurn = BoardDesk.Pace / 2;

    private readonly HashSet<DocumentId> _writing = [];
    private BoardDesk? _desk;

    private BoardDesk Desk => _desk ??= new BoardDesk(this.GetPrimaryKeyString(), services, GrainFactory, person => Rows(Documents(Catalog), person), Rows);

    public async Task<BoardOpening?> OpenBoard(string node, IBoardAudience audience, PersonId person, BoardVersion? has)
    {
        await WhenGathered();
        return await Desk.Open(node, audience, person, has);
    }

    public async Task<BoardWatch> WatchBoard(string node, IBoardAudience audience, IReadOnlyList<PersonId> people)
    {
        await WhenGathered();
        return await Desk.Watch(node, audience, people);
    }

    public Task<BoardPart?> ReadBoard(string epoch, long? since) => Task.FromResult(Desk.Read(epoch, since));

    public Task GrantsChanged(PersonId person) => Desk.GrantsChanged(person);

    private void BeginBoard(IEnumerable<DocumentId> known)
    {
        var now = services.Time.GetUtcNow();
        _writing.UnionWith(known.Where(plan => IsWriting(plan, now)));
        this.RegisterGrainTimer(_ => TurnBoard(), new GrainTimerCreationOptions(BoardTurn, BoardTurn) { Interleave = true });
    }

    private Task TurnBoard()
    {
        var now = services.Time.GetUtcNow();
        foreach (var plan in _writing.Where(plan => !IsWriting(plan, now)).ToList())
        {
            _writing.Remove(plan);
            Desk.Changed(plan);
        }

        return Desk.Tick();
    }

    private void ShowOnBoard(DocumentId plan)
    {
        if (IsWriting(plan, services.Time.GetUtcNow())) _writing.Add(plan);
        Desk.Changed(plan);
    }

    private bool IsWriting(DocumentId plan, DateTimeOffset now) => _plans.TryGetValue(plan, out var known) && BoardRows.IsWriting(known.Public, now);

    private IEnumerable<BoardRow> Rows(IEnumerable<DocumentId> plans, Person person)
    {
        var (book, now) = (services.Rules.Now, services.Time.GetUtcNow());
        return plans.Where(book.Catalog.Exists).Select(document => BoardRows.Of(
            book.Overview.Show(SummaryOf(document, book.Catalog), person, now) with { IsAwaited = IsAwaited(document) }, book.Catalog, now));
    }
}
