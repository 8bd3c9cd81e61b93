using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Grains.Documents.Seeding;
using NvpOrleans.Planning.Workflow;

namespace NvpOrleans.Grains.Plans;

/// <summary>
/// A plan starts from the previous cycle's. Whoever reads a plan from preparation on is of the zone (its people, its mayors, its
/// prosecutor's office, its guests for their sections), and they read the previous one from preparation on too; the others come to the text when the zone shows it to
/// them. So the service may carry it over for whoever opens the new plan first.
/// </summary>
internal sealed partial class ZonePlanGrain
{
    private Task<PreviousText>? _reading;

    private protected override async Task<InheritedText?> FindInherited() => Catalog.PreviousOf(Document) is { } previous
        ? new InheritedText(await Read(previous), Inheriting)
        : null;

    private protected override byte[] RecordInherited(InheritedText inherited, IReadOnlyList<SectionId> sections) => PlanEventJson.Write(
        new PlanEvent.TextCarriedOver(
            inherited.Source.Document.ToString(), inherited.Source.Version, inherited.Source.Sequence, [.. sections.Select(section => section.ToString())])
        {
            Operation = Guid.NewGuid(),
        });

    // Those who open at once wait for one reading; nobody keeps the old plan in memory after it.
    private async Task<PreviousText> Read(DocumentId previous)
    {
        var reading = _reading ??= PreviousText.ReadAsync(Journal, Catalog, previous, CancellationToken.None);
        try
        {
            return await reading;
        }
        finally
        {
            if (_reading == reading) _reading = null;
        }
    }

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
