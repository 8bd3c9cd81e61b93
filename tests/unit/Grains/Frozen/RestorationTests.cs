using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Grains.Documents.Canonical;
using NvpOrleans.Grains.Documents.Frozen;
using NvpOrleans.Tests.Kit.Sections;
using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Unit.Grains.Frozen;

/// <summary>A section that is put back says what it said, to everybody who has it open.</summary>
public sealed class RestorationTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Of_RandomSections_BringsTheEarlierFormBack_ForWhoeverMergesIt(int seed)
    {
        var random = new RandomSections(new Random(seed));
        foreach (var (kind, edit) in new (SectionKind, Action<Doc>)[]
        {
            (SectionKind.Prose, random.EditProse), (SectionKind.Choices, random.EditChoices), (SectionKind.Objectives, random.EditObjectives),
            (SectionKind.Indicators, random.EditIndicators),
        })
        {
            var now = new Doc((ulong)seed + 100);
            Edit(now, edit, 30);
            var then = CopyOf(now, 7);
            Edit(now, edit, 30);
            var reader = CopyOf(now, 8);
            var content = new SectionContent(new SectionId("mission", "nl"), kind, now);
            var before = FormOf(content);

            var (restored, update) = Restoration.Of(content, then, "default");

            Assert.Equal(before, FormOf(content)); // nothing has changed yet
            var expected = FormOf(content with { Doc = then });
            Assert.Equal(expected, FormOf(content with { Doc = restored }));
            Assert.Equal(before == expected, update is null);
            if (update is null) continue;
            reader.Integrate(Update.Decode(update));
            Assert.Equal(expected, FormOf(content with { Doc = reader }));
        }
    }

    [Fact]
    public void Of_ASectionThatWasNotThere_LeavesNothingThatAReaderSees_AndNoneOfItsWords()
    {
        var now = new Doc(9);
        var random = new RandomSections(new Random(1));
        Edit(now, random.EditObjectives, 40);
        var (restored, _) = Restoration.Of(new SectionContent(new SectionId("objectives", null), SectionKind.Objectives, now), null, "default");
        var items = restored.GetMap("items").Values.Cast<YMap>().ToList();
        Assert.NotEmpty(items);
        Assert.All(items, item => Assert.Equal(true, item["deleted"]));
        Assert.All(items.SelectMany(item => item.Values).OfType<YText>(), text => Assert.Equal("", text.ToString()));
    }

    private static void Edit(Doc doc, Action<Doc> edit, int times)
    {
        for (var step = 0; step < times; step++) doc.Transact(_ => edit(doc));
    }

    private static Doc CopyOf(Doc doc, ulong client)
    {
        var copy = new Doc(client);
        copy.Integrate(Update.Decode(doc.EncodeStateAsUpdate()));
        return copy;
    }

    private static string FormOf(SectionContent content) => CanonicalJson.Of(ContentHashes.FormOf(content, "default"));
}
