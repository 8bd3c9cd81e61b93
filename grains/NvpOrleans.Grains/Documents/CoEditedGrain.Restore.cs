using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Grains.Documents.Canonical;
using NvpOrleans.Grains.Documents.Commit;
using NvpOrleans.Grains.Documents.Decisions;
using NvpOrleans.Grains.Documents.Frozen;
using NvpOrleans.Planning.Inbox;
using NvpOrleans.Yjs;

namespace NvpOrleans.Grains.Documents;

/// <summary>Putting an earlier text back, in one write with the decision to do so.</summary>
internal abstract partial class CoEditedGrain
{
    /// <summary>What would have to be written so that every section says what it said, and the hashes of that. Nothing is changed.</summary>
    /// <param name="then">The sections as they were.</param>
    /// <param name="basis">How that was hashed.</param>
    private protected (IReadOnlyList<(SectionId Section, byte[] Update)> Updates, IReadOnlyDictionary<string, string> Hashes) Restore(
        IReadOnlyDictionary<string, Doc> then, HashBasis basis)
    {
        var now = Time.GetUtcNow();
        var updates = new List<(SectionId, byte[])>();
        var contents = new List<SectionContent>();
        foreach (var section in _sections.All.Where(section => section.LastSequence > 0))
        {
            var content = new SectionContent(section.Id, KindOf(section.Id), section.Load(now));
            var (restored, update) = Restoration.Of(content, then.GetValueOrDefault(section.Id.ToString()), _services.Schema.Root);
            contents.Add(content with { Doc = restored });
            if (update is not null) updates.Add((section.Id, update));
        }

        return (updates, ContentHashes.Of(FormOf(basis), Document, Languages, _services.Schema.Root, contents));
    }

    /// <summary>Writes what <see cref="Restore"/> gave and a decision; between the two calls there must be no await. Ends like <see cref="Record"/>.</summary>
    private protected async Task RecordRestored(string author, byte[] payload, IReadOnlyList<(SectionId Section, byte[] Update)> updates)
    {
        var (stage, now, first) = (Stage, Time.GetUtcNow(), _commit.NextSequence);
        var (choices, entries) = (ReadChoices(), new List<CommitEntry>(updates.Count + 1));
        try
        {
            foreach (var (id, update) in updates)
            {
                var section = _sections.Find(id)!;
                section.Load(now).Integrate(Update.Decode(update, DecodeLimits.Trusted));
                section.Advance(first + entries.Count, EntryKind.Restored, now);
                entries.Add(CommitEntry.OfSection(EntryKind.Restored, id, DocumentAuthors.Service, now, update));
            }
        }
        catch (Exception failure) // some sections may be changed, and nothing of it is in the journal
        {
            _commit.Fail(failure);
            throw;
        }

        TakeOrGiveUp(new RecordedDecision(first + entries.Count, author, now, payload));
        entries.Add(CommitEntry.OfDecision(author, now, payload));
        var restored = updates.ToList().FindIndex(update => KindOf(update.Section) == SectionKind.Choices);
        if (restored >= 0) _choiceChanges.AddRange(ChoiceChange.Between(choices, ReadChoices(), first + restored, new PersonId(author), now));
        var retained = new HashSet<string>(ReadChoices().Retained);
        var sequence = _commit.Take([.. entries]);
        await _commit.WhenDurable(sequence);
        ShowRetained(retained, sequence);
        if (Stage != stage) await ApplyAccess(Everyone);
    }
}
