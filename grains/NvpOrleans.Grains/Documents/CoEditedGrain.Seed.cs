using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Grains.Documents.Commit;
using NvpOrleans.Grains.Documents.Decisions;
using NvpOrleans.Grains.Documents.Sections;
using NvpOrleans.Grains.Documents.Seeding;
using NvpOrleans.Grains.Documents.Structured;
using NvpOrleans.Journal;
using NvpOrleans.Yjs;

namespace NvpOrleans.Grains.Documents;

/// <summary>How sections start: with what another document hands over, else with what the data files say.</summary>
internal abstract partial class CoEditedGrain
{
    // A root map comes into being with its first key, so an empty one is an empty update.
    private static byte[] EmptySeed => [0, 0];

    private bool _areChoicesComplete;

    /// <summary>Writes the text that sections start with, once, all of them in one transaction.</summary>
    private protected async Task Seed()
    {
        if (ShownSections.Any(IsEmpty)) await SeedFrom(await FindInherited());
        await CompleteChoices();
    }

    /// <summary>
    /// A phenomenon that came into the catalogue later gets its place among choices that were seeded before. Nobody but the service
    /// makes keys there. A frozen text stays as it was signed; its next version, if there is one, gets them.
    /// </summary>
    private async Task CompleteChoices()
    {
        if (_areChoicesComplete || IsFrozen || IsGivenUp) return;
        _areChoicesComplete = true; // the catalogue is the same for the life of the activation
        if (_sections.All.FirstOrDefault(section => !IsEmpty(section) && KindOf(section.Id) == SectionKind.Choices) is not { } choices) return;
        var now = Time.GetUtcNow();
        if (ChoicesSeed.Complete(choices.Load(now), Numbers, Languages) is not { } update) return;
        choices.Advance(_commit.NextSequence, EntryKind.Seed, now);
        await _commit.WhenDurable(_commit.Take(CommitEntry.OfSection(EntryKind.Seed, choices.Id, DocumentAuthors.Service, now, update)));
    }

    /// <summary>True while nobody may write, the service included. What was signed decides, whatever the data files say of the stage.</summary>
    private protected virtual bool IsFrozen => false;

    private async Task SeedFrom(Inheritance? inherited)
    {
        // From here to the journal nothing is awaited: of two who open at once, the second finds nothing empty any more.
        var empty = ShownSections.Where(IsEmpty).ToList();
        if (empty.Count == 0 || IsGivenUp || IsFrozen) return; // a text that is signed gets nothing more
        var now = Time.GetUtcNow();
        var carried = new List<SectionId>();
        var entries = new List<CommitEntry>(empty.Count + 1);
        foreach (var section in empty)
        {
            var update = inherited?.SeedOf(section.Id);
            if (update is not null) carried.Add(section.Id);
            update ??= SeedOf(section.Id);
            section.Load(now).Integrate(Update.Decode(update, DecodeLimits.Trusted));
            section.Advance(_commit.NextSequence + entries.Count, EntryKind.Seed, now);
            entries.Add(CommitEntry.OfSection(EntryKind.Seed, section.Id, DocumentAuthors.Service, now, update));
        }

        if (carried.Count > 0)
        {
            foreach (var payload in RecordInherited(inherited!, carried))
            {
                var decision = new RecordedDecision(_commit.NextSequence + entries.Count, DocumentAuthors.Service, now, payload);
                TakeOrGiveUp(decision);
                entries.Add(CommitEntry.OfDecision(decision.Author, now, decision.Payload));
            }
        }

        // Choices that were handed over retain phenomena, whose sections are shown from then on and start here too.
        var retained = carried.Exists(id => KindOf(id) == SectionKind.Choices) ? new HashSet<string>(ReadChoices().Retained) : null;
        var sequence = _commit.Take([.. entries]);
        await _commit.WhenDurable(sequence);
        ShowRetained(retained, sequence);
        if (retained is { Count: > 0 }) await SeedFrom(inherited);
    }

    /// <summary>What sections may start from beside the data files; null for nothing.</summary>
    private protected virtual Task<Inheritance?> FindInherited() => Task.FromResult<Inheritance?>(null);

    /// <summary>The decisions that go into the journal together with text that was handed over, one for each document it came from.</summary>
    private protected virtual IReadOnlyList<byte[]> RecordInherited(Inheritance inherited, IReadOnlyList<SectionId> sections) =>
        throw new NotSupportedException($"{Document} inherits nothing.");

    /// <summary>What text of another document is written into.</summary>
    private protected InheritingDocument Inheriting => new(_services.Schema.Root, Languages, [.. Numbers], KindOf, source => Catalog.SharedNumbers(Document, source));

    private protected IJournalStore Journal => _services.Journal;

    private byte[] SeedOf(SectionId id) => KindOf(id) switch
    {
        SectionKind.Choices => ChoicesSeed.Write(Numbers, Languages),
        SectionKind.Objectives or SectionKind.Indicators => EmptySeed,
        _ => SeedWriter.Write(_services.Schema.Root, _rules.Seeds.Of(Document, id)),
    };

    private static bool IsEmpty(Section section) => section.LastSequence == 0;
}
