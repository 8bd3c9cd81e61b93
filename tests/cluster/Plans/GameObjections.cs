using NvpOrleans.Abstractions.Comments;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Grains.Documents;
using NvpOrleans.Grains.Documents.Canonical;
using NvpOrleans.Grains.Documents.Verification;
using NvpOrleans.Journal;
using NvpOrleans.Planning.Catalog;
using NvpOrleans.Planning.Comments;
using NvpOrleans.Planning.Workflow;
using NvpOrleans.Tests.Kit.Journal;

namespace NvpOrleans.Tests.Cluster.Plans;

/// <summary>What the journal of a plan says of its objections, told apart from the rules that the plan goes by.</summary>
internal sealed class GameObjections(IJournalStore journal, DocumentId document)
{
    private static readonly CatalogIndex Catalog = PlanningCatalogFile.LoadEmbedded();

    private readonly Dictionary<Guid, string> _raisers = [];
    private readonly HashSet<string> _open = [];
    private readonly HashSet<string> _setAside = [];

    /// <summary>How often the text went to the council past an objection that was open, and therefore had been set aside.</summary>
    public int Overridden { get; private set; }

    /// <summary>How often an objection was lifted.</summary>
    public int Lifted { get; private set; }

    /// <summary>Reads the journal from its start: no text went to the council while an objection was open that nobody had set aside.</summary>
    public async Task CheckAsync()
    {
        foreach (var frame in await journal.ReadAllAsync(JournalId.Of(document.ToString())))
        {
            if (frame.IsEpoch) continue;
            if (frame.Kind == (byte)EntryKind.Comment) Said(CommentEventJson.Read(frame.Payload.Span), frame.Author);
            else if (frame.Kind == (byte)EntryKind.Decision) Decided(PlanEventJson.Read(frame.Payload.Span), frame.Author);
        }
    }

    /// <summary>What counted as said of the text that was frozen at a moment.</summary>
    public async Task<ContentForm> FormAtAsync(DateTimeOffset frozenAt)
    {
        var id = JournalId.Of(document.ToString());
        var froze = (await journal.ReadAllAsync(id)).Single(frame =>
            !frame.IsEpoch && frame.Kind == (byte)EntryKind.Decision && frame.Time == frozenAt && PlanEventJson.Read(frame.Payload.Span) is PlanEvent.SubmittedToCouncil);
        return JournalForm.Of(Catalog, document, await JournalContent.ReadAsync(journal, id, froze.Sequence, CancellationToken.None));
    }

    private void Said(CommentEvent happened, string by)
    {
        var thread = happened.ThreadId;
        if (happened is CommentEvent.Started { Kind: CommentKind.Blocking })
        {
            Assert.Contains(new PersonId(by), Crew.Objecting);
            _raisers[thread] = by;
            _open.Add(Name(thread));
        }
        else if (_raisers.TryGetValue(thread, out var raiser))
        {
            Assert.Equal(raiser, by); // in this crew every organisation has one person
            Assert.True(happened is CommentEvent.Resolved ? _open.Remove(Name(thread)) : happened is CommentEvent.Reopened && _open.Add(Name(thread)), $"{happened}");
            if (happened is CommentEvent.Resolved) Lifted++;
        }
    }

    private void Decided(PlanEvent decided, string by)
    {
        switch (decided)
        {
            case PlanEvent.RemarksOverridden overridden:
                Assert.Equal(Crew.Mayor.Value, by);
                _setAside.UnionWith(overridden.Remarks);
                break;
            case PlanEvent.SubmittedToCouncil:
                Assert.Subset(_setAside, _open);
                if (_open.Count > 0) Overridden++;
                break;
            case PlanEvent.ReturnedFromCouncil or PlanEvent.ReturnedByMinistry or PlanEvent.ApprovalVoided or PlanEvent.AddendumOpened or PlanEvent.AddendumWithdrawn:
                _setAside.Clear(); // the next text is decided anew
                break;
        }
    }

    private static string Name(Guid thread) => thread.ToString("n");
}
