using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Abstractions.Plans;
using NvpOrleans.Grains.Documents.Decisions;
using NvpOrleans.Grains.Documents.Verification;
using NvpOrleans.Journal;
using NvpOrleans.Planning.Catalog;
using NvpOrleans.Planning.Stages;
using NvpOrleans.Planning.Workflow;
using NvpOrleans.Yjs;

namespace NvpOrleans.Grains.Documents.Seeding;

/// <summary>
/// What people wrote in a plan: the version that came into force last, or, while none has, the text up to the end of the journal.
/// It is read beside the plan's grain. What the journal holds is durable, nothing is woken, and no two grains wait for each other.
/// </summary>
/// <param name="Document">The plan.</param>
/// <param name="Version">The number of the version; null when none came into force.</param>
/// <param name="Sequence">The sequence of the entry with which the text ends.</param>
/// <param name="IsApproved">True when the text is that of a version that came into force, or what an erasure left of it.</param>
/// <param name="Written">The sections that a person wrote in, or that were themselves carried over.</param>
internal sealed record PreviousText(DocumentId Document, int? Version, long Sequence, bool IsApproved, IReadOnlyDictionary<string, Doc> Written)
{
    /// <exception cref="JournalCorruptException">The journal is not what was written: nobody starts from a text that cannot be trusted.</exception>
    public static async Task<PreviousText> ReadAsync(IJournalStore journal, CatalogIndex catalog, DocumentId document, CancellationToken cancellation)
    {
        var id = JournalId.Of(document.ToString());
        var content = await JournalContent.ReadAsync(journal, id, long.MaxValue, cancellation);
        if (content.IsErased)
        {
            // What was erased is gone from the entries, and with it what others wrote upon it. The snapshot that was taken then has the
            // rest; no version can be told from it.
            var rest = await JournalContent.ReadRestAsync(journal, id, cancellation);
            var reached = Fold(rest, catalog, document);
            var isApproved = reached.Versions.Count > 0 && reached.ReadAt >= PlanStage.InForce;
            return new PreviousText(document, null, rest.Position.Sequence, isApproved, WrittenIn(rest));
        }

        var version = LastVersion(content, catalog, document);
        if (version is { } frozen && frozen.Sequence < content.Position.Sequence)
            content = await JournalContent.ReadAsync(journal, id, frozen.Sequence, cancellation);
        return new PreviousText(document, version?.Number, content.Position.Sequence, version is not null, WrittenIn(content));
    }

    /// <summary>The version that came into force last, and the decision that froze its text.</summary>
    private static (int Number, long Sequence)? LastVersion(JournalContent content, CatalogIndex catalog, DocumentId document)
    {
        if (Fold(content, catalog, document).Versions is not [.., var last]) return null;
        return (last.Number, Freezing.At(last.Round.FrozenAt, content.Decisions)!.Value);
    }

    private static PlanState Fold(JournalContent content, CatalogIndex catalog, DocumentId document) => content.Decisions.Aggregate(
        PlanState.Start(PlanStages.Parse(catalog.InitialStageOf(document))!.Value),
        (state, decision) => state.Apply(PlanEventJson.Read(decision.Payload), new PersonId(decision.Author), decision.Time));

    // What the service put there from the data files is put there anew, by the files of today.
    private static Dictionary<string, Doc> WrittenIn(JournalContent content)
    {
        var carried = content.Decisions
            .Select(decision => PlanEventJson.Read(decision.Payload)).OfType<PlanEvent.TextCarriedOver>()
            .SelectMany(over => over.Sections);
        return content.Written.Union(carried).Where(content.Docs.ContainsKey).ToDictionary(section => section, section => content.Docs[section]);
    }
}
