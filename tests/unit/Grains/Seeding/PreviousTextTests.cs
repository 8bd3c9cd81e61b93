using NvpOrleans.Grains.Documents;
using NvpOrleans.Grains.Documents.Sections;
using NvpOrleans.Grains.Documents.Seeding;
using NvpOrleans.Journal;
using NvpOrleans.Journal.Memory;
using NvpOrleans.Tests.Unit.Planning;
using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Unit.Grains.Seeding;

/// <summary>What a plan starts from, when something was erased from the plan before it.</summary>
public sealed class PreviousTextTests
{
    private const string Mission = "mission@nl";
    private readonly MemoryJournalStore _store = new();

    [Fact]
    public async Task Read_AfterAWordWasErased_HasTheRest_WhatWasWrittenUponItToo_AndNotTheWord()
    {
        var journal = (await JournalWriter.OpenAsync(_store, JournalId.Of(World.Antwerpen.ToString()), Guid.NewGuid(), TimeProvider.System, CancellationToken.None)).Writer;
        var doc = new Doc(Section.ServiceClientId);
        await journal.AppendAsync([Entry(EntryKind.Seed, Change(doc, 1, text => text.Insert(0, "Wij zijn er. ")))], CancellationToken.None);
        await journal.AppendAsync([Entry(EntryKind.Update, Change(doc, 5, text => text.Insert(13, "Bel Piet Janssens. ")))], CancellationToken.None);
        var erased = journal.Sequence;
        await journal.AppendAsync([Entry(EntryKind.Update, Change(doc, 6, text => text.Insert(32, "Voor iedereen.")))], CancellationToken.None);
        await journal.EraseAsync([erased], Snapshot("Wij zijn er. Voor iedereen.", journal.Sequence), CancellationToken.None);

        var previous = await PreviousText.ReadAsync(_store, World.Catalog, World.Antwerpen, CancellationToken.None);

        Assert.Equal("<paragraph>Wij zijn er. Voor iedereen.</paragraph>", previous.Written[Mission].GetXmlFragment("default").ToString());
        Assert.Null(previous.Version);
    }

    private static byte[] Change(Doc doc, ulong client, Action<YXmlText> change)
    {
        var mine = new Doc(client);
        mine.Integrate(Update.Decode(doc.EncodeStateAsUpdate(), DecodeLimits.Trusted));
        byte[] made = [];
        mine.Updated += (update, _) => made = update;
        mine.Transact(_ =>
        {
            var prose = mine.GetXmlFragment("default");
            change(prose.Count == 0 ? prose.InsertElement(0, "paragraph").InsertText(0) : (YXmlText)((YXmlElement)prose[0]!)[0]!);
        });
        doc.Integrate(Update.Decode(made, DecodeLimits.Trusted));
        return made;
    }

    private static byte[] Snapshot(string text, long sequence)
    {
        var doc = new Doc(Section.ServiceClientId);
        Change(doc, 7, prose => prose.Insert(0, text));
        return DocumentSnapshot.Write(new DocumentState([new SectionState(Mission, 2, sequence, true, new Dictionary<ulong, string>(), doc.EncodeStateAsUpdate())], [], []));
    }

    private static JournalEntry Entry(EntryKind kind, byte[] payload) => new((byte)kind, Mission, "somebody", DateTimeOffset.UnixEpoch, payload);
}
