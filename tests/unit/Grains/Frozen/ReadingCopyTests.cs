using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Grains.Documents.Canonical;
using NvpOrleans.Grains.Documents.Frozen;
using NvpOrleans.Tests.Kit.Sections;
using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Unit.Grains.Frozen;

/// <summary>What readers of a frozen text are handed says what was signed, and nothing else.</summary>
public sealed class ReadingCopyTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Of_RandomSections_HasTheSameCanonicalForm_AndNoTraces(int seed)
    {
        var random = new RandomSections(new Random(seed));
        foreach (var (kind, edit) in new (SectionKind, Action<Doc>)[]
        {
            (SectionKind.Prose, random.EditProse), (SectionKind.Choices, random.EditChoices), (SectionKind.Objectives, random.EditObjectives),
            (SectionKind.Indicators, random.EditIndicators),
        })
        {
            var doc = new Doc((ulong)seed + 100);
            for (var step = 0; step < 60; step++) doc.Transact(_ => edit(doc));
            var content = new SectionContent(new SectionId("mission", "nl"), kind, doc);

            var copy = ReadingCopy.Of(content, "default");

            var expected = ContentHashes.FormOf(content, "default");
            if (expected is null)
            {
                Assert.Null(copy);
                continue;
            }

            var received = new Doc(0);
            var update = Update.Decode(copy!.EncodeStateAsUpdate());
            received.Integrate(update);
            Assert.Equal(CanonicalJson.Of(expected), CanonicalJson.Of(ContentHashes.FormOf(content with { Doc = received }, "default")));
            Assert.Equal([1UL], update.Clients);
            Assert.True(update.DeleteSet.IsEmpty);
        }
    }

    [Fact]
    public void Of_ASectionThatSaysNothing_IsNone()
    {
        var doc = new Doc(7);
        doc.GetXmlFragment("default").InsertElement(0, "paragraph");
        Assert.Null(ReadingCopy.Of(new SectionContent(new SectionId("mission", "nl"), SectionKind.Prose, doc), "default"));
    }
}
