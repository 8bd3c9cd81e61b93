using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NvpOrleans.Tests.Browser.Setup;
using NvpOrleans.Tests.Kit;
using NvpOrleans.Tests.Kit.Plans;

namespace NvpOrleans.Tests.Browser.Plans;

/// <summary>A plan on its way through the council and the ministries. Those who freeze it have a server of their own: it would be in the way of others.</summary>
[Collection(ThirdSiteCollection.Name)]
public sealed class WorkflowTests(Site site)
{
    private const string Zone = "5345";

    [Fact]
    public Task ChiefSubmitsToTheCouncil_AnOpenEditorIsFrozenLive_AndWhatWasUnsentCanBeCopied() => OnOwnServerAsync(async (visit, server) =>
    {
        await using var cable = Cable.To(server);
        var section = Section.Antwerp("scan/context");
        var writer = await visit.ComeInAsync("zone-editor-antwerpen");
        var away = await visit.ComeInAsync("zone-editor-antwerpen-2", by: cable.Address);
        away.ExpectNoNetwork();
        var lotte = await writer.OpenAsync(section);
        var youssef = await away.OpenAsync(section);
        await lotte.TypeAtEndAsync("Voor de raad. ");
        await youssef.ExpectTextAsync("Voor de raad.");
        cable.Cut();
        await youssef.TypeAtEndAsync("Nog niet verzonden. ");

        var chief = await Standing.OpenAsync(await visit.ComeInAsync("zone-chief-antwerpen"), Zone);
        await chief.TakeAsync("resume-drafting");
        await chief.TakeAsync("open-consultation", ("until", "2099-12-12"));
        await Assertions.Expect(chief.Person.Page.GetByTestId("standing-line")).ToContainTextAsync("next: Submit to the council");
        await chief.TakeAsync("submit-to-council");
        await chief.ExpectStageAsync("council-review");
        await Assertions.Expect(chief.Decisions).ToHaveCountAsync(3);

        await Assertions.Expect(lotte.ReadOnlyNotice).ToContainTextAsync("The text is frozen at this stage");
        await Assertions.Expect(writer.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("Before the zonal security council");
        cable.Mend();
        var kept = away.Page.GetByTestId("kept-work");
        await Assertions.Expect(kept).ToContainTextAsync("The text was frozen before your last changes arrived.");
        await Assertions.Expect(kept.GetByRole(AriaRole.Textbox).First).ToHaveValueAsync(new Regex("Nog niet verzonden"));
        await lotte.ExpectNoTextAsync("Nog niet verzonden.");
    });

    [Fact]
    public Task MayorSignsOnAPhone_ProsecutorRefuses_AReturnVoidsTheSignature_AndTheReasonsStay() => OnOwnServerAsync(async (visit, _) =>
    {
        var chief = await Standing.OpenAsync(await visit.ComeInAsync("zone-chief-antwerpen"), Zone);
        await chief.TakeAsync("submit-to-council");

        var mayor = await Standing.OpenAsync(await visit.ComeInAsync("mayor-antwerpen", new Look(IsPhone: true)), Zone);
        await mayor.StartAsync("sign");
        await Assertions.Expect(mayor.Dialog).ToContainTextAsync("Mayor of Antwerpen");
        await Assertions.Expect(mayor.Dialog).ToContainTextAsync("not a qualified electronic signature");
        await Assertions.Expect(mayor.Dialog.GetByTestId("hash-nl")).ToHaveTextAsync(new Regex("^([0-9a-f]{4} ){15}[0-9a-f]{4}$"));
        Assert.Empty(await mayor.Dialog.AxeAsync());
        await mayor.SendAsync();
        await mayor.ExpectOfficeAsync("mayor:Antwerpen", "signed");
        await AttachAsync(mayor);

        var prosecutor = await Standing.OpenAsync(await visit.ComeInAsync("prosecutor-antwerpen"), Zone);
        await prosecutor.StartAsync("refuse-to-sign");
        await prosecutor.SendAsync();
        await Assertions.Expect(prosecutor.Dialog.Locator("[name=reason]")).ToBeFocusedAsync();
        await Assertions.Expect(prosecutor.Dialog).ToContainTextAsync("Please fill this in.");
        await prosecutor.Dialog.Locator("[name=reason]").FillAsync("De capaciteit ontbreekt.");
        await prosecutor.SendAsync();
        await prosecutor.ExpectOfficeAsync("prosecutor", "refused");
        await mayor.ExpectOfficeAsync("prosecutor", "refused");
        await Assertions.Expect(mayor.Office("prosecutor")).ToContainTextAsync("De capaciteit ontbreekt.");
        Assert.Empty(await mayor.Person.Page.AxeAsync());

        await mayor.TakeAsync("return-from-council", ("reason", "Eerst de capaciteit."));
        await chief.ExpectStageAsync("drafting");
        await Assertions.Expect(chief.Office("mayor:Antwerpen")).ToHaveCountAsync(0);
        await Assertions.Expect(chief.Pane.Locator("[data-pdf][data-voided=true]")).ToContainTextAsync("Belongs to text 1.1, whose approval ended");
        await Assertions.Expect(chief.Decisions.First).ToContainTextAsync("Eerst de capaciteit.");
        await Assertions.Expect(chief.Decisions.Nth(1)).ToContainTextAsync("De capaciteit ontbreekt.");
        var karel = await chief.Person.OpenAsync(Section.Antwerp("foreword"));
        await karel.TypeAtEndAsync("Weer aan het schrijven.");
        await karel.ExpectSavedAsync();
    });

    [Fact]
    public Task CouncilApproves_TheChiefSubmits_BothMinistriesApprove_TheFingerprintIsProved_AndTheVersionInForceIsReadDuringAnAddendum() => OnOwnServerAsync(async (visit, _) =>
    {
        var chief = await Standing.OpenAsync(await visit.ComeInAsync("zone-chief-antwerpen"), Zone);
        await chief.TakeAsync("submit-to-council");
        await (await Standing.OpenAsync(await visit.ComeInAsync("mayor-antwerpen"), Zone)).TakeAsync("sign");
        await SignFromTheFirstPageAsync(await visit.ComeInAsync("prosecutor-antwerpen"));
        await chief.ExpectStageAsync("council-approved");
        await chief.TakeAsync("submit-to-ministers");

        // The secretary does not read the draft, and decides all the same.
        var secretary = await Standing.OpenAsync(await visit.ComeInAsync("council-secretary-antwerpen"), Zone);
        secretary.Person.Expect("403", "404");
        await secretary.TakeAsync("take-note", ("council", "Gemeenteraad Antwerpen"), ("session", "2020-01-15"));
        await Assertions.Expect(chief.Pane).ToContainTextAsync("Gemeenteraad Antwerpen");

        await (await Standing.OpenAsync(await visit.ComeInAsync("ministry-interior"), Zone)).TakeAsync("approve-as-ministry");
        await chief.ExpectOfficeAsync("interior", "signed");
        await chief.ExpectStageAsync("submitted");
        await (await Standing.OpenAsync(await visit.ComeInAsync("ministry-justice"), Zone)).TakeAsync("approve-as-ministry");
        await chief.ExpectOfficeAsync("justice", "signed");
        await chief.ExpectStageAsync("in-force"); // the cycle has begun, so nothing else is waited for
        await Assertions.Expect(chief.Pane.Locator("[data-move=ministry-approved]")).ToHaveCountAsync(2);

        await chief.Person.Link("Verify this fingerprint").First.ClickAsync();
        var proof = chief.Person.Page.GetByTestId("verification");
        await Assertions.Expect(proof).ToContainTextAsync("The fingerprints are the same");
        await Assertions.Expect(proof).ToContainTextAsync("It is the service that checks itself.");

        // While the next version is written, who may not read it reads the one in force.
        chief = await Standing.OpenAsync(chief.Person, Zone);
        await chief.TakeAsync("open-addendum", ("reason", "Nieuw nationaal plan."));
        await chief.ExpectStageAsync("drafting");
        var observer = await visit.ComeInAsync("observer-cabinet", new Look(IsPhone: true));
        await observer.Page.GotoAsync($"/plans/2020-2025/{Zone}/versions/1");
        var version = observer.Page.GetByTestId("version");
        await Assertions.Expect(version.GetByTestId("version-banner")).ToContainTextAsync("Version 1, in force since");
        await Assertions.Expect(version.GetByTestId("version-banner")).ToContainTextAsync("It is not the draft");
        await Assertions.Expect(version.Locator("[data-section='scan/context@nl'] .prose")).ToContainTextAsync("Antwerpen");
        Assert.Empty(await observer.Page.AxeAsync());
    });

    // On the shared server: the plan of Brussels is only written again afterwards.
    [Fact]
    public Task StepThatSomebodyElseHasTakenMeanwhile_IsRefusedWithASentence_AndThePageIsUpToDate() => site.VisitAsync(async visit =>
    {
        var chief = await Standing.OpenAsync(await visit.ComeInAsync("zone-chief-brussel"), "5339");
        chief.Person.Expect("403");
        var same = await Standing.OpenAsync(await visit.ComeInAsync("zone-chief-brussel"), "5339");
        await chief.StartAsync("resume-drafting");
        await same.TakeAsync("resume-drafting");
        await chief.SendAsync();
        await Assertions.Expect(chief.Person.Page.GetByTestId("refused")).ToContainTextAsync("its stage is now “Drafting”");
        await chief.Person.Page.Keyboard.PressAsync("Escape");
        await chief.ExpectStageAsync("drafting");
        await Assertions.Expect(chief.Step("open-consultation")).ToBeVisibleAsync();
    });

    // What is no PDF is named before it is sent; what was sent comes back as it was.
    private static async Task AttachAsync(Standing mayor)
    {
        var page = mayor.Person.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "Attach a signed PDF" }).ClickAsync();
        await mayor.Dialog.Locator("[name=title]").FillAsync("Signed by the mayor");
        var file = mayor.Dialog.Locator("[name=pdf]");
        await file.SetInputFilesAsync(new FilePayload { Name = "page.pdf", MimeType = "application/pdf", Buffer = Encoding.ASCII.GetBytes("<html>") });
        await mayor.SendAsync();
        await Assertions.Expect(mayor.Dialog).ToContainTextAsync("The file is no PDF.");
        await Assertions.Expect(file).ToBeFocusedAsync();
        Assert.Empty(await mayor.Dialog.AxeAsync());
        var content = SomePdf.Of("signed");
        await file.SetInputFilesAsync(new FilePayload { Name = "page.pdf", MimeType = "application/pdf", Buffer = content });
        await mayor.SendAsync();
        var attached = mayor.Pane.Locator($"[data-pdf='{SomePdf.NameOf(content)}']");
        await Assertions.Expect(attached).ToContainTextAsync("Signed by the mayor");
        await Assertions.Expect(mayor.Pane).ToContainTextAsync("It has not checked any electronic signature in them");
        var download = await page.RunAndWaitForDownloadAsync(() => attached.GetByRole(AriaRole.Button).ClickAsync());
        Assert.Equal("Signed by the mayor.pdf", download.SuggestedFilename);
        Assert.Equal(content, await File.ReadAllBytesAsync(await download.PathAsync()));
    }

    private async Task OnOwnServerAsync(Func<Visit, ServerProcess, Task> test)
    {
        await using var server = await ServerProcess.StartAsync();
        await site.VisitAsync(visit => test(visit, server), server.Address);
    }

    // The zones of a prosecutor stand in one table, those that wait for a signature first.
    private static async Task SignFromTheFirstPageAsync(Person prosecutor)
    {
        await prosecutor.Page.GotoAsync("/");
        var zones = prosecutor.Page.GetByTestId("my-zones");
        var first = zones.Locator("tbody tr").First;
        await Assertions.Expect(first).ToHaveAttributeAsync("data-zone", Zone);
        await Assertions.Expect(first).ToContainTextAsync("Your approval is asked for");
        await Assertions.Expect(zones.Locator("[data-asked=false]").First).ToContainTextAsync("Consultation");
        Assert.Empty(await prosecutor.Page.AxeAsync());
        await first.GetByRole(AriaRole.Link).ClickAsync();
        var standing = new Standing(prosecutor);
        await Assertions.Expect(standing.Pane).ToBeVisibleAsync();
        await standing.TakeAsync("sign");
    }
}
