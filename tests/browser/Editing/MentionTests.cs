using Microsoft.Playwright;
using NvpOrleans.Tests.Browser.Setup;

namespace NvpOrleans.Tests.Browser.Editing;

[Collection(SecondSiteCollection.Name)]
public sealed class MentionTests(Site site)
{
    [Fact]
    public Task SomebodyWhoIsNamedInARemark_FindsItInTheInboxAtOnce_AndComesToTheThread() => site.VisitAsync(async visit =>
    {
        var youssef = await visit.ComeInAsync("zone-editor-antwerpen-2");
        await youssef.Page.GotoAsync("/inbox");
        await Assertions.Expect(youssef.Page.GetByTestId("inbox")).ToBeVisibleAsync();
        var amina = await visit.ComeInAsync("coordinator-antwerpen");
        await amina.OpenAsync(Section.Antwerp("distribution"));
        var remarks = amina.Page.GetByTestId("remarks");
        await remarks.GetByRole(AriaRole.Button, new() { Name = "Make a remark" }).PressAsync("Enter");

        await amina.Page.Keyboard.TypeAsync("Ter info @you"); // the focus is where it is asked for
        await Assertions.Expect(amina.Page.GetByTestId("readers").GetByRole(AriaRole.Option, new() { Selected = true })).ToContainTextAsync("Youssef");
        Assert.Empty(await amina.Page.AxeAsync());
        await amina.Page.Keyboard.PressAsync("Enter");
        await amina.Page.Keyboard.TypeAsync("graag nalezen.");
        await remarks.GetByRole(AriaRole.Button, new() { Name = "Post" }).PressAsync("Enter");

        var row = youssef.Page.Locator("[data-kind=mentioned][data-new]"); // without a reload
        await Assertions.Expect(row).ToContainTextAsync("named you in a remark");
        await Assertions.Expect(youssef.Page.GetByTestId("inbox-link")).ToHaveAccessibleNameAsync(new System.Text.RegularExpressions.Regex("new$"));
        Assert.Empty(await youssef.Page.AxeAsync());
        await row.GetByRole(AriaRole.Link).PressAsync("Enter");
        await Assertions.Expect(youssef.Page.Locator("[data-card][data-selected]")).ToContainTextAsync("Ter info @Youssef");
        await youssef.Page.GotoAsync("/inbox");
        await Assertions.Expect(youssef.Page.Locator("[data-kind=mentioned]")).ToHaveCountAsync(1);
        await Assertions.Expect(row).ToHaveCountAsync(0);
    });
}
