using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Tests.Cluster.Hosting;
using NvpOrleans.Tests.Kit;
using Orleans.Core.Internal;
using static NvpOrleans.Tests.Cluster.Hosting.Places;

namespace NvpOrleans.Tests.Cluster.Gateway;

/// <summary>A document's activation ends; whoever reads without doing anything sees the next edit all the same.</summary>
public sealed class ReactivationTests(SharedService service) : IClassFixture<SharedService>
{
    [Fact]
    public async Task PassiveReader_AfterTheDocumentWasDeactivated_SeesTheNextEdit()
    {
        const string Section = "mission@nl";
        await using var reader = await service.OpenAsync(Coordinator, Section);
        await using var lotte = await service.OpenAsync(Lotte, Section);
        for (var round = 0; round < 5; round++)
        {
            await DeactivateAsync();
            await lotte.AppendAsync($"ronde {round} ");
            await reader.WaitForTextAsync($"ronde {round} ");
        }

        Assert.Equal(lotte.Xml, reader.Xml);
    }

    [Fact]
    public async Task Writers_WhileTheDocumentIsDeactivatedAgainAndAgain_LoseNothing()
    {
        const string Section = "foreword@nl";
        await using var lotte = await service.OpenAsync(Lotte, Section);
        await using var youssef = await service.OpenAsync(Youssef, Section);
        var typing = new[] { lotte, youssef }.Select(async (editor, who) =>
        {
            for (var i = 0; i < 60; i++) await editor.AppendAsync($"{who}.{i} ");
        }).ToList();
        while (!Task.WhenAll(typing).IsCompleted) await DeactivateAsync();
        await Task.WhenAll(typing);

        await lotte.RecoverAsync();
        await youssef.RecoverAsync();
        await Editor.WaitForAgreementAsync(lotte, youssef);
        Assert.Equal(120, lotte.Acknowledged.Count + youssef.Acknowledged.Count);
        Assert.All(lotte.Acknowledged.Concat(youssef.Acknowledged), text => Assert.Equal(2, $" {lotte.Text}".Split($" {text}").Length));
        Assert.Equal(lotte.Xml, youssef.Xml);
        Assert.Equal(lotte.Xml, await service.XmlAsync(Section));
        Assert.DoesNotContain(service.Host.Logs.Lines, line => line.Contains(" 1002:", StringComparison.Ordinal)); // no document was given up
        Assert.DoesNotContain(service.Host.Logs.Lines, line => line.Contains(" 3010:", StringComparison.Ordinal)); // and no call failed without saying why
    }

    [Fact]
    public async Task Presence_AfterTheDocumentWasDeactivated_ComesBackByItself()
    {
        const string Section = "justice@nl";
        await using var karel = await service.OpenAsync(Karel, Section);
        await karel.Connection.OpenDocumentAsync(Plan);
        await using var lotte = await service.OpenAsync(Lotte, Section);
        await karel.Connection.WaitForAsync(heard => Names(heard).Contains(Lotte), "Lotte among the participants");
        var heardBefore = karel.Connection.Heard.Count;
        await DeactivateAsync();
        await karel.Connection.WaitForAsync(heard => Names(heard.Skip(heardBefore)).Contains(Lotte), "Lotte again");
    }

    private static IEnumerable<string> Names(IEnumerable<Heard> heard) =>
        heard.OfType<HeardChange>().LastOrDefault(change => change.Change.Participants is not null)?.Change.Participants!
            .Select(entry => entry.Person.Id) ?? [];

    private async Task DeactivateAsync() =>
        await service.Host.Grains.GetDocument(DocumentId.Parse(Plan)!.Value).AsReference<IGrainManagementExtension>().DeactivateOnIdle();
}
