using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Grains.Documents.Commit;
using NvpOrleans.Grains.Documents.Sections;
using NvpOrleans.Planning.Inbox;
using NvpOrleans.Yjs;

namespace NvpOrleans.Grains.Documents;

/// <summary>Writing: decide, decode, integrate, append, tell; in that order, the first three without an await between them.</summary>
internal abstract partial class CoEditedGrain
{
    private static readonly TimeSpan FullPause = TimeSpan.FromMilliseconds(250);

    public async Task<Answer<PushReceipt>> PushUpdate(PersonId person, SectionId section, int generation, int schema, byte[] update)
    {
        var arrived = Time.GetTimestamp();
        if (!_exists || _sections.Find(section) is not { } target) return RefuseUnknown();
        if (await _people.Find(person) is null) return Refuse(Refusals.NoAccess(Stage));
        if (target.LastSequence == 0) return Refuse(new Refusal(RefusalCode.Forbidden, "not-open")); // nobody writes before a first opening

        if (_people.Known(person) is not { } writer) return Refuse(Refusals.NoAccess(Stage));
        if (Decide(writer, target, generation, schema, update) is { } refusal) return Refuse(refusal);
        var doc = target.Load(Time.GetUtcNow());
        var examined = UpdateGate.Examine(_services, RulesOf(section), target, doc, person, update);
        if (examined.Refusal is { } objection) return Refuse(LogMalformed(objection, person, section, update));
        if (examined.HasGap) return await AnswerGap(target, doc);

        var choices = KindOf(section) == SectionKind.Choices ? ReadChoices() : null;
        if (!Integrate(doc, examined.Update!, person, section, update)) return await AnswerNothingNew(target);
        foreach (var client in examined.NewClients) target.Clients.Bind(client, person.Value);
        var now = Time.GetUtcNow();
        target.Advance(_commit.NextSequence, EntryKind.Update, now);
        var retained = ForeseeRetained(target, doc);
        if (choices is not null) _choiceChanges.AddRange(ChoiceChange.Between(choices, ReadChoices(), _commit.NextSequence, person, now));
        var sequence = _commit.Take(CommitEntry.OfSection(EntryKind.Update, section, person.Value, now, update));

        await _commit.WhenDurable(sequence);
        ShowRetained(retained, sequence);
        _services.Instruments.OnDurable(Time.GetElapsedTime(arrived));
        return new PushReceipt(sequence, null, _audience.Activation);
    }

    private Refusal? Decide(Person writer, Section section, int generation, int schema, byte[] update)
    {
        if (_commit.Failure is not null) return Refusals.Busy(ReplayPause);
        var access = AccessOf(writer, section.Id);
        if (!access.CanRead) return Refusals.NoAccess(Stage);
        if (!access.CanWrite && !IsKnown(section, update)) return Refusals.ReadOnly(access.Reason, Stage);
        if (schema != _services.Schema.Version) return Refusals.StaleSchema(_services.Schema.Version);
        if (generation != section.Generation) return Refusals.StaleGeneration(section.Generation);
        if (update.Length > Options.MaxUpdateBytes) return Refusals.TooLarge("bytes", update.Length, Options.MaxUpdateBytes);
        if (IsFull(update.Length)) return Refusals.Busy(FullPause);
        return _services.Poison.Refuses(Document, writer.Id, update, Time.GetUtcNow()) ? Refusals.Malformed("update") : null;
    }

    /// <summary>True when too much waits for the journal already for so many bytes to join it.</summary>
    private bool IsFull(int bytes) => _commit.WaitingEntries >= Options.MaxWaitingUpdates || _commit.WaitingBytes + bytes > Options.MaxWaitingBytes;

    // A reader's y-websocket client answers our question what it has with deletes that it has from us; that is no attempt to write.
    private bool IsKnown(Section section, byte[] update) =>
        update.Length <= Options.MaxUpdateBytes && UpdateGate.SaysNothingNew(_services, section.Load(Time.GetUtcNow()), update);

    /// <returns>False when the update changes nothing.</returns>
    private bool Integrate(Doc doc, Update decoded, PersonId person, SectionId section, byte[] bytes)
    {
        try
        {
            return doc.Integrate(decoded).Changed;
        }
        catch (Exception failure) // a bug of ours that these bytes reach: the document may be half changed
        {
            _services.Poison.Add(Document, person, bytes, Time.GetUtcNow());
            Log.Poison(_log, failure, Document.ToString(), section.ToString(), person.Value, bytes.Length);
            _commit.Fail(failure);
            throw;
        }
    }

    private async Task<Answer<PushReceipt>> AnswerGap(Section section, Doc doc)
    {
        _services.Instruments.OnGap();
        var (sequence, known) = (section.LastSequence, doc.EncodeStateVector());
        await _commit.WhenDurable(sequence);
        return new PushReceipt(0, known, _audience.Activation);
    }

    private async Task<Answer<PushReceipt>> AnswerNothingNew(Section section)
    {
        // What the update holds may still be on its way to the journal.
        var sequence = section.LastSequence;
        await _commit.WhenDurable(sequence);
        _services.Instruments.OnNothingNew();
        return new PushReceipt(sequence, null, _audience.Activation);
    }

    private Refusal LogMalformed(Refusal refusal, PersonId person, SectionId section, byte[] update)
    {
        if (refusal.Code == RefusalCode.Malformed)
            Log.Malformed(_log, Document.ToString(), section.ToString(), person.Value, update.Length, refusal.Arguments?["what"] ?? "");
        return refusal;
    }
}
