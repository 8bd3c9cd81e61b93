using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Audit;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Grains.Catalog;
using NvpOrleans.Grains.Documents;
using NvpOrleans.Journal;
using Orleans.Concurrency;

namespace NvpOrleans.Grains.Audit;

/// <inheritdoc cref="IAuditReaderGrain"/>
[GrainType("audit-reader"), StatelessWorker]
internal sealed class AuditReaderGrain(IJournalStore journal, CurrentRules rules, TimeProvider time) : Grain, IAuditReaderGrain
{
    // A bare link takes some 300 bytes on its way to the web node, a decision seldom more than a few thousand.
    private const int MostLines = 2_000;

    public async Task<Answer<AuditPage>> Read(PersonId by, DocumentId? document, AuditPlace? after)
    {
        if (document is { } asked && !rules.Now.Catalog.Exists(asked)) return Refusals.NotFound;
        if (await RoleOfAdministrator(by) is not { } role) return new Refusal(RefusalCode.Forbidden, "role-reads");
        if (StartOf(after) is not { } start) return Refusals.Malformed("after");
        if (after is null)
        {
            var subject = document is { } exported ? $"audit/{exported}" : "audit";
            await GrainFactory.GetGrain<IAuditGrain>(0).Record(new AuditEntry(AuditKind.Exported, by, role, subject, new Dictionary<string, string>()));
        }

        try
        {
            return await ReadPage(document, start);
        }
        catch (JournalCorruptException broken)
        {
            throw new InvalidOperationException(broken.Message, broken);
        }
    }

    private async Task<AuditPage> ReadPage(DocumentId? document, JournalPosition start)
    {
        var id = document is { } known ? JournalId.Of(known.ToString()) : AuditJournal.Id;
        var chain = new JournalChain(start);
        var lines = new List<AuditLine>();
        await foreach (var frame in journal.ReadAsync(id, start.Sequence + 1, CancellationToken.None))
        {
            chain.Accept(frame);
            lines.Add(LineOf(frame, document));
            if (lines.Count == MostLines) return new AuditPage(lines, new AuditPlace(chain.Tail.Sequence, chain.Tail.Hash.ToString()));
        }

        return new AuditPage(lines, null);
    }

    // Every frame is a link, or nobody could compute the chain from what is exported. What is no entry goes without its body: text of a plan and
    // comments are not for administrators, and without the salt the digest in the header does not betray them.
    private static AuditLine LineOf(JournalFrame frame, DocumentId? document)
    {
        var entry = EntryOf(frame, document);
        return new AuditLine(frame.Sequence, frame.Time, entry, frame.Position.Hash.ToString(), frame.Previous.ToString())
        {
            Header = frame.SealedBytes.ToArray(),
            Body = entry is null ? null : frame.Body.ToArray(),
        };
    }

    private static AuditEntry? EntryOf(JournalFrame frame, DocumentId? document)
    {
        if (frame.IsEpoch || frame.IsErased) return null;
        if (document is null) return AuditJournal.Read(frame);
        return (EntryKind)frame.Kind == EntryKind.Decision ? DecisionLine.Of(frame, document.Value) : null;
    }

    private async Task<string?> RoleOfAdministrator(PersonId id)
    {
        var person = await GrainFactory.GetGrain<IPersonGrain>(id.Value).GetPerson();
        var now = time.GetUtcNow();
        return person?.Grants.FirstOrDefault(grant => grant.Role == Role.Administrator && grant.HoldsAt(now)) is { } grant
            ? WireNames.Of(grant.Role)
            : null;
    }

    private static JournalPosition? StartOf(AuditPlace? after)
    {
        if (after is null) return JournalPosition.Start;
        var bytes = new byte[JournalHash.Size];
        return after.Sequence >= 0 && Convert.FromHexString(after.Hash, bytes, out _, out var written) == System.Buffers.OperationStatus.Done && written == bytes.Length
            ? new JournalPosition(after.Sequence, JournalHash.Read(bytes))
            : null;
    }
}
