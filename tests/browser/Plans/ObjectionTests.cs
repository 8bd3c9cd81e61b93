using Microsoft.Playwright;
using NvpOrleans.Tests.Browser.Setup;
using NvpOrleans.Tests.Kit;

namespace NvpOrleans.Tests.Browser.Plans;

/// <summary>As procureur I mark an objection as blocking; submission is impossible until my office lifts it, or the chair sets it aside and says why.</summary>
[Collection(ThirdSiteCollection.Name)]
public sealed class ObjectionTests(Site site)
{
    private const string Zone = "5345";

    // It freezes the plan in the end: a server of its own.
    [Fact]
    public async Task AnObjection_HoldsThePlanUp_UntilItsOfficeLiftsIt_AndTheNextUntilTheChairSetsItAside_ForAllToReadWhy()
    {
        await using var server = await ServerProcess.StartAsync();
        await site.VisitAsync(TellAsync, server.Address);
    }

    private static async Task TellAsync(Visit visit)
    {
        var section = Section.Antwerp("mission");
        var chief = await Standing.OpenAsync(await visit.ComeInAsync("zone-chief-antwerpen"), Zone);
        var submit = chief.Step("submit-to-council");
        await Assertions.Expect(submit.GetByRole(AriaRole.Button)).ToBeVisibleAsync();
        var procureur = await visit.ComeInAsync("prosecutor-antwerpen");
        await procureur.OpenAsync(section);
        var objecting = new Remarks(procureur.Page);
        await objecting.PostAsync("De capaciteit ontbreekt.", "blocking");
        await Assertions.Expect(submit).ToContainTextAsync("1 blocking objection");
        await Assertions.Expect(submit.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);

        // Who writes the text answers an objection, and cannot lift it.
        var lotte = await visit.ComeInAsync("zone-editor-antwerpen");
        await lotte.OpenAsync(section);
        var answering = new Remarks(lotte.Page);
        await answering.SelectAsync("De capaciteit ontbreekt.");
        await answering.SayAsync("Answer", "Er komen twee ploegen bij.");
        await Assertions.Expect(answering.Reply.GetByRole(AriaRole.Button, new() { Name = "Lift the objection" })).ToHaveCountAsync(0);
        var magistrate = await visit.ComeInAsync("zone-magistrate-antwerpen");
        await magistrate.OpenAsync(section);
        var lifting = new Remarks(magistrate.Page);
        await lifting.SelectAsync("Er komen twee ploegen bij.");
        Assert.Empty(await lifting.Pane.AxeAsync());
        await lifting.SayAsync("Lift the objection", "Dan is het goed.");
        await lifting.ExpectStateAsync("Settled");
        await Assertions.Expect(submit.GetByRole(AriaRole.Button)).ToBeVisibleAsync();

        await objecting.PostAsync("Ook de opvolging ontbreekt.", "blocking");
        await Assertions.Expect(submit.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        var chair = await Standing.OpenAsync(await visit.ComeInAsync("mayor-antwerpen"), Zone);
        await chair.StartAsync("override-remarks");
        await Assertions.Expect(chair.Dialog).ToContainTextAsync("This sets 1 objection aside.");
        Assert.Empty(await chair.Dialog.AxeAsync());
        await chair.Dialog.Locator("[name=reason]").FillAsync("De raad volgt het elk jaar op.");
        await chair.SendAsync();
        await objecting.ExpectStateAsync("Set aside by the chair");
        await chief.TakeAsync("submit-to-council");
        await chief.ExpectStageAsync("council-review");

        await lotte.Page.GotoAsync($"/plans/2020-2025/{Zone}/approval");
        await Assertions.Expect(lotte.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("De raad volgt het elk jaar op.");
        await Assertions.Expect(lotte.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("Dan is het goed.");
    }
}
