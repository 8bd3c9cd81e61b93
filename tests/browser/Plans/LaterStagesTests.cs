using Microsoft.Playwright;
using NvpOrleans.Tests.Browser.Setup;
using NvpOrleans.Tests.Kit.Plans;

namespace NvpOrleans.Tests.Browser.Plans;

/// <summary>Plans with the ministers (Brussels) and in force (Antwerp).</summary>
[Collection(ThirdSiteCollection.Name)]
public sealed class LaterStagesTests(Site site, PlanInForceServer inForce) : IClassFixture<PlanInForceServer>
{
    [Fact]
    public Task Interior_Approves_Justice_ReturnsWithReasons_EachSeparately_AndBothDecisionsStay() => VisitAsync(async visit =>
    {
        var chief = await Standing.OpenAsync(await visit.ComeInAsync("zone-chief-brussel"), "5339");
        await chief.TakeAsync("name-chair", ("municipality", "Elsene / Ixelles"));
        await PlanInForce.SubmitAsync(
            inForce.Server.Address, "5339", "zone-chief-brussel",
            ("mayor-brussel", "mayor:Brussel / Bruxelles"), ("mayor-elsene", "mayor:Elsene / Ixelles"), ("prosecutor-brussel", "prosecutor"));
        await chief.ExpectStageAsync("submitted");

        await (await Standing.OpenAsync(await visit.ComeInAsync("ministry-interior"), "5339")).TakeAsync("approve-as-ministry");
        await chief.ExpectOfficeAsync("interior", "signed");
        await chief.ExpectOfficeAsync("justice", "missing");
        var justice = await Standing.OpenAsync(await visit.ComeInAsync("ministry-justice"), "5339");
        justice.Person.Expect("403", "404"); // once it is returned they read it no more
        await justice.StartAsync("return-as-ministry");
        await justice.SendAsync();
        await Assertions.Expect(justice.Dialog).ToContainTextAsync("Please fill this in.");
        await justice.Dialog.Locator("[name=reason]").FillAsync("De aanpak van drugs ontbreekt.");
        await justice.SendAsync();

        await chief.ExpectStageAsync("drafting");
        await Assertions.Expect(chief.Decisions.First).ToContainTextAsync("De aanpak van drugs ontbreekt.");
        await Assertions.Expect(chief.Decisions.Nth(1)).ToHaveAttributeAsync("data-move", "ministry-approved");
        await Assertions.Expect(chief.Office("interior")).ToHaveCountAsync(0);
    });

    [Fact]
    public Task InForce_AYearIsEvaluated_TheTermExtended_AndAnAddendumWritten_WithoutTouchingTheApprovedText() => VisitAsync(async visit =>
    {
        var governor = await visit.ComeInAsync("observer-governor-antwerpen");
        var approved = await governor.OpenAsync(Section.Antwerp("mission"));
        await approved.ExpectTextAsync(PlanInForceServer.Mission);
        await Assertions.Expect(approved.ReadOnlyNotice).ToBeVisibleAsync();

        var chief = await Standing.OpenAsync(await visit.ComeInAsync("zone-chief-antwerpen"), "5345");
        await chief.TakeAsync("draft-action-year");
        await chief.TakeAsync("adopt-action-year");
        await chief.TakeAsync("start-action-year");
        var mayor = await Standing.OpenAsync(await visit.ComeInAsync("mayor-antwerpen", new Look(IsPhone: true)), "5345");
        await mayor.TakeAsync("evaluate-action-year", ("evaluation", "Twee van de drie doelen zijn gehaald."));
        var year = chief.Pane.Locator("[data-year]");
        await Assertions.Expect(year).ToContainTextAsync("Evaluated by the council");
        await Assertions.Expect(year).ToContainTextAsync("Twee van de drie doelen zijn gehaald.");

        var administrator = await visit.ComeInAsync("administrator");
        administrator.Expect("403", "404"); // who extends it does not read it
        await (await Standing.OpenAsync(administrator, "5345")).TakeAsync("extend", ("until", "2031-12-31"), ("reason", "De kadernota laat op zich wachten."));
        await Assertions.Expect(chief.Pane).ToContainTextAsync("until 31 December 2031");
        await Assertions.Expect(chief.Decisions.First).ToContainTextAsync("De kadernota laat op zich wachten.");

        governor.Expect("403", "404"); // the text that is written again is not theirs to read
        await chief.TakeAsync("open-addendum", ("reason", "Het nationale plan is gewijzigd."));
        await chief.ExpectStageAsync("drafting");
        await Assertions.Expect(chief.Pane).ToContainTextAsync("Version 2 is being prepared. Version 1 stays in force until then.");
        var lotte = await (await visit.ComeInAsync("zone-editor-antwerpen")).OpenAsync(Section.Antwerp("mission"));
        var youssef = await (await visit.ComeInAsync("zone-editor-antwerpen-2")).OpenAsync(Section.Antwerp("mission"));
        await lotte.TypeAtEndAsync("Nieuw in het addendum. ");
        await lotte.ExpectSavedAsync();
        await youssef.ExpectTextAsync("Nieuw in het addendum.");
        Assert.DoesNotContain("Nieuw in het addendum.", await governor.Page.ContentAsync());

        await chief.Pane.Locator("summary").Filter(new() { HasText = "Version 1" }).ClickAsync();
        await chief.Person.Link("Verify this fingerprint").Last.ClickAsync();
        await Assertions.Expect(chief.Person.Page.GetByTestId("verification")).ToContainTextAsync("The fingerprints are the same");
    });

    private Task VisitAsync(Func<Visit, Task> test) => site.VisitAsync(test, inForce.Server.Address);
}
