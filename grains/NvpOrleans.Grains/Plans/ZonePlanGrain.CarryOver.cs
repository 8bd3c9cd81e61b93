using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Grains.Documents.Seeding;
using NvpOrleans.Planning.Workflow;

namespace NvpOrleans.Grains.Plans;

/// <summary>
/// A plan starts from the previous cycle's. Whoever reads a plan from preparation on is of the zone (its people, its mayors, its
/// prosecutor's office, its guests for their sections), and they read the previous one from preparation on too; the others come to the text when the zone shows it to
/// them. So the service may carry it over for whoever opens the new plan first.
/// A merged zone that has no plan before starts from its predecessors'. Their people are others than its own, so only what came into
/// force is taken over, which all of them read; a draft stays with those who wrote it.
/// </summary>
internal sealed partial class ZonePlanGrain
{
    private Task<Inheritance?>? _reading;

    // Those who open at once wait for one reading; nobody keeps the old plans in memory after it.
    private protected override async Task<Inheritance?> FindInherited()
    {
        var reading = _reading ??= ReadInherited();
        try
        {
            return await reading;
        }
        finally
        {
            if (_reading == reading) _reading = null;
        }
    }

    private protected override IReadOnlyList<byte[]> RecordInherited(Inheritance inherited, IReadOnlyList<SectionId> sections) =>
    [
        .. inherited.SourcesOf(sections).Select(from => PlanEventJson.Write(
            new PlanEvent.TextCarriedOver(
                from.Source.Document.ToString(), from.Source.Version, from.Source.Sequence, [.. from.Sections.Select(section => section.ToString())])
            {
                Operation = Guid.NewGuid(),
            })),
    ];

    private async Task<Inheritance?> ReadInherited()
    {
        if (Catalog.PreviousOf(Document) is { } previous && await Read(previous) is { Written.Count: > 0 } own) return new InheritedText(own, Inheriting);
        var predecessors = new List<PredecessorText>();
        foreach (var key in Catalog.ZoneOf(Document)!.Times.Predecessors) predecessors.AddRange(await ReadInForce(key));
        return predecessors.Count == 0 ? null : new MergedText(predecessors, Inheriting);
    }

    /// <summary>
    /// What was in force last in a zone: of this cycle, else of the one before, and so on; where there is nothing, what was in force in
    /// the zones that it had itself come from.
    /// </summary>
    private async Task<IReadOnlyList<PredecessorText>> ReadInForce(string key)
    {
        if (Catalog.ZoneByKey(key) is not { } zone) return [];
        for (DocumentId? at = Document with { Key = key }; at is { } document; at = Catalog.PreviousOf(document))
        {
            if (await Read(document) is { IsApproved: true } text) return [new PredecessorText(zone, text, document.Cycle == Document.Cycle)];
        }

        var before = new List<PredecessorText>();
        foreach (var earlier in zone.Times.Predecessors) before.AddRange(await ReadInForce(earlier));
        return before;
    }

    private Task<PreviousText> Read(DocumentId document) => PreviousText.ReadAsync(Journal, Catalog, document, CancellationToken.None);

    private void Review(PlanEvent decided, long sequence)
    {
        switch (decided)
        {
            case PlanEvent.TextCarriedOver carried:
                Reviews.Carry(carried.Sections, sequence);
                break;
            case PlanEvent.CarriedTextKept kept:
                Reviews.Keep(kept.Section, sequence);
                break;
            case PlanEvent.VersionsConfirmed agreed:
                Reviews.Agree(agreed.Section, sequence);
                break;
            case PlanEvent.AddendumWithdrawn withdrawn:
                Reviews.Withdraw(withdrawn.Unwritten ?? [], sequence);
                break;
        }
    }
}
