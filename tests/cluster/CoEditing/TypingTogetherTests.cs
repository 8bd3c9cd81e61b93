using NvpOrleans.Tests.Cluster.Hosting;
using NvpOrleans.Tests.Kit;
using NvpOrleans.Yjs;
using static NvpOrleans.Tests.Cluster.Hosting.Places;

namespace NvpOrleans.Tests.Cluster.CoEditing;

/// <summary>The main path: people in one paragraph.</summary>
public sealed class TypingTogetherTests(SharedService service) : IClassFixture<SharedService>
{
    [Fact]
    public async Task TwoEditors_WhenTheyTypeInOneParagraph_SeeEachOther()
    {
        await using var lotte = await service.OpenAsync(Lotte, "mission@nl");
        await using var youssef = await service.OpenAsync(Youssef, "mission@nl");

        await lotte.AppendAsync("Wij bewaken ");
        await youssef.WaitForTextAsync("Wij bewaken ");
        await youssef.AppendAsync("de haven.");
        await lotte.WaitForTextAsync("Wij bewaken de haven.");
        await lotte.MarkAsync(0, 3, "bold");
        await youssef.WaitForAsync(() => youssef.Xml.Contains("<bold>Wij</bold>", StringComparison.Ordinal), "the mark");
        Assert.Equal(lotte.Xml, youssef.Xml);
    }

    [Fact]
    public async Task TwoEditors_WhenBothTypeAtOnce_EndWithTheSameText()
    {
        await using var lotte = await service.OpenAsync(Lotte, "scan/organisation@nl");
        await using var youssef = await service.OpenAsync(Youssef, "scan/organisation@nl");

        var typing = Enumerable.Range(0, 40).SelectMany(i => new[] { lotte.InsertAsync(0, $"L{i} "), youssef.InsertAsync(0, $"Y{i} ") });
        await Task.WhenAll(typing);

        await Editor.WaitForAgreementAsync(lotte, youssef);
        Assert.Equal(lotte.Xml, youssef.Xml);
        Assert.All(lotte.Acknowledged.Concat(youssef.Acknowledged), text => Assert.Contains(text, lotte.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1, "scan/services@nl")]
    [InlineData(2, "scan/cooperation@nl")]
    [InlineData(3, "communication@nl")]
    public async Task ThreeEditors_AfterRandomEdits_AgreeWithEachOtherAndTheService(int seed, string section)
    {
        await using var lotte = await service.OpenAsync(Lotte, section);
        await using var youssef = await service.OpenAsync(Youssef, section);
        await using var karel = await service.OpenAsync(Karel, section);
        Editor[] editors = [lotte, youssef, karel];

        var random = new Random(seed);
        var edits = new List<Task>();
        for (var step = 0; step < 150; step++)
        {
            edits.Add(Step(editors[random.Next(editors.Length)], random, step));
            if (random.Next(5) == 0) await edits[^1]; // now and then somebody pauses, so that the others get ahead
        }

        await Task.WhenAll(edits);
        await Editor.WaitForAgreementAsync(editors);
        Assert.Equal(lotte.Xml, youssef.Xml);
        Assert.Equal(lotte.Xml, karel.Xml);
        Assert.Equal(lotte.Xml, await service.XmlAsync(section));
        Assert.All(editors, editor => Assert.Equal((0, 0), (editor.Gaps, editor.Resyncs)));
    }

    [Fact]
    public async Task Batches_WhenManyWrite_FormAChainWithoutGaps()
    {
        const string Section = "scan/capacity@nl";
        await using var reader = await service.OpenAsync(Coordinator, Section);
        await using var lotte = await service.OpenAsync(Lotte, Section);
        await using var youssef = await service.OpenAsync(Youssef, Section);
        var start = reader.Sequence;

        await Task.WhenAll(Enumerable.Range(0, 60).SelectMany(i => new[] { lotte.AppendAsync($"{i}."), youssef.AppendAsync($"{i},") }));
        await Editor.WaitForAgreementAsync(reader, lotte, youssef);
        Assert.Equal(lotte.Xml, reader.Xml);

        var batches = reader.Batches;
        Assert.NotEmpty(batches);
        Assert.Equal(start, batches[0].Previous);
        Assert.All(batches.Zip(batches.Skip(1)), pair => Assert.Equal(pair.First.Sequence, pair.Second.Previous));
    }

    [Fact]
    public async Task JsonClient_WhenItTypes_IsUnderstoodAndUnderstands()
    {
        const string Section = "foreword@nl";
        using var visitor = await Visitor.SignInAsync(service.Address, Lotte);
        await using var json = await Editor.OpenAsync(await PlanningConnection.StartAsync(visitor, json: true), Plan, Section);
        await using var other = await service.OpenAsync(Youssef, Section);

        await json.AppendAsync("in JSON ");
        await other.WaitForTextAsync("in JSON ");
        await other.AppendAsync("en in MessagePack");
        await json.WaitForTextAsync("in JSON en in MessagePack");
    }

    [Fact]
    public async Task Newcomers_WhileOthersWriteFast_MissNothing()
    {
        const string Section = "strategy/lessons@nl";
        await using var lotte = await service.OpenAsync(Lotte, Section);
        var typing = Task.Run(async () =>
        {
            for (var i = 0; i < 300; i++) await lotte.AppendAsync($"{i} ");
        });

        var readers = new List<Editor>();
        while (!typing.IsCompleted && readers.Count < 12) readers.Add(await service.OpenAsync(Coordinator, Section, catchesUp: false));
        await typing;
        foreach (var reader in readers)
        {
            await Editor.WaitForAgreementAsync(reader, lotte);
            Assert.Equal(lotte.Xml, reader.Xml);
            Assert.Equal((0, 0), (reader.Gaps, reader.Resyncs));
            await reader.DisposeAsync();
        }
    }

    private static Task Step(Editor editor, Random random, int step)
    {
        var length = editor.Text.Length;
        var at = random.Next(length + 1);
        return random.Next(6) switch
        {
            0 when length > 0 => editor.DeleteAsync(random.Next(length), random.Next(1, 4)),
            1 when length > 0 => editor.MarkAsync(random.Next(length), random.Next(1, 6), random.Next(2) == 0 ? "bold" : "italic"),
            2 => editor.EditAsync(doc => InsertParagraph(doc, random, step)),
            _ => editor.InsertAsync(at, random.Next(8) == 0 ? "😀" : $"w{step} "),
        };
    }

    private static void InsertParagraph(Doc doc, Random random, int step)
    {
        var prose = doc.GetXmlFragment("default");
        prose.InsertElement(random.Next(1, prose.Count + 1), random.Next(2) == 0 ? "paragraph" : "blockquote").InsertText(0, $"p{step}");
    }
}
