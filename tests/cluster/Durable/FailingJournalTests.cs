using Microsoft.AspNetCore.SignalR;
using NvpOrleans.Tests.Cluster.Hosting;
using NvpOrleans.Tests.Kit;
using NvpOrleans.Tests.Kit.Journal;
using static NvpOrleans.Tests.Cluster.Hosting.Places;

namespace NvpOrleans.Tests.Cluster.Durable;

/// <summary>After a failed append memory is given up, the journal is the truth, and clients that push again lose and double nothing.</summary>
public sealed class FailingJournalTests(SharedService service) : IClassFixture<SharedService>
{
    [Theory]
    [InlineData(AppendFault.BeforeWrite, "mission@nl")]
    [InlineData(AppendFault.AfterWrite, "foreword@nl")]
    public async Task Typing_WhenTheAppendFails_FailsAndIsThereOnceAfterPushingAgain(AppendFault fault, string section)
    {
        await using var lotte = await service.OpenAsync(Lotte, section);
        await using var youssef = await service.OpenAsync(Youssef, section);
        await lotte.AppendAsync("voor ");
        await youssef.WaitForTextAsync("voor ");

        service.Host.Journal.FailNext(fault);
        await Assert.ThrowsAsync<HubException>(() => lotte.AppendAsync("tijdens "));
        await lotte.RecoverAsync();
        Assert.True(lotte.IsSaved);

        await youssef.WaitForTextAsync("voor tijdens ");
        await youssef.RecoverAsync();
        await youssef.AppendAsync("na");
        await Editor.WaitForAgreementAsync(lotte, youssef);
        Assert.Equal("voor tijdens na", lotte.Text);
        Assert.Equal(lotte.Xml, youssef.Xml);
        Assert.Equal(lotte.Xml, await service.XmlAsync(section));
    }

    [Fact]
    public async Task EverybodyTyping_WhenAppendsFailNowAndThen_EndsWithEverything()
    {
        const string Section = "communication@nl";
        await using var lotte = await service.OpenAsync(Lotte, Section);
        await using var youssef = await service.OpenAsync(Youssef, Section);
        await using var karel = await service.OpenAsync(Karel, Section);
        Editor[] editors = [lotte, youssef, karel];

        for (var round = 0; round < 6; round++)
        {
            service.Host.Journal.FailNext(round % 2 == 0 ? AppendFault.AfterWrite : AppendFault.BeforeWrite);
            await Task.WhenAll(editors.Select((editor, i) => TypeInSpiteOf(editor, $"[{i}.{round}]")));
        }

        await Editor.WaitForAgreementAsync(editors);
        Assert.All(editors, editor => Assert.Equal(lotte.Xml, editor.Xml));
        for (var round = 0; round < 6; round++)
            for (var i = 0; i < editors.Length; i++)
                Assert.Equal(2, lotte.Text.Split($"[{i}.{round}]").Length); // once
        Assert.Equal(lotte.Xml, await service.XmlAsync(Section));
    }

    [Fact]
    public async Task Opening_WhenTheFirstAppendsFail_WorksAtTheNextTry()
    {
        using var visitor = await Visitor.SignInAsync(service.Address, "zone-editor-liege");
        await using var connection = await PlanningConnection.StartAsync(visitor);
        service.Host.Journal.FailNext(AppendFault.AfterWrite); // the fence of the activation
        service.Host.Journal.FailNext(AppendFault.AfterWrite); // the seed
        OpenedSection? opened = null;
        for (var attempt = 0; attempt < 20 && opened is null; attempt++)
        {
            try
            {
                opened = await connection.OpenSectionAsync("plan/2020-2025/5277", "foreword@fr");
            }
            catch (HubException)
            {
                // The journal has failed; the next call meets a fresh activation.
            }
        }

        Assert.Equal("<paragraph></paragraph>", SectionReading.Render(opened!.Update));
    }

    private static async Task TypeInSpiteOf(Editor editor, string text)
    {
        try
        {
            await editor.AppendAsync(text);
        }
        catch (HubException)
        {
            await editor.RecoverAsync();
        }
        catch (RefusedException busy) when (busy.Code == "busy")
        {
            await editor.RecoverAsync();
        }
    }
}
