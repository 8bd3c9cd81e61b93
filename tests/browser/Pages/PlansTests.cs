using Microsoft.Playwright;
using NvpOrleans.Tests.Browser.Setup;

namespace NvpOrleans.Tests.Browser.Pages;

[Collection(SecondSiteCollection.Name)]
public sealed class PlansTests(Site site)
{
    [Fact]
    public Task AllZones_AreFoundByNameCodeAndMunicipality_WhateverTheAccents() => site.VisitAsync(async visit =>
    {
        var page = await OpenAsync(visit, "/plans");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("176 zones");
        var search = page.GetByRole(AriaRole.Searchbox);
        foreach (var (asked, key) in new[] { ("5345", "5345"), ("eifel", "5291"), ("Genappe", "5267"), ("liege", "5277") })
        {
            await search.FillAsync(asked);
            await Assertions.Expect(page.Locator($"[data-zone='{key}']")).ToBeVisibleAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Status)).Not.ToHaveTextAsync("176 zones");
        }

        await search.FillAsync("nergens te vinden");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("0 zones");
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove search and filters" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("176 zones");
    });

    [Fact]
    public Task SearchAndFilters_StandInTheAddress_AndSurviveAReload() => site.VisitAsync(async visit =>
    {
        var page = await OpenAsync(visit, "/plans");
        await page.GetByLabel("Province").SelectOptionAsync("Antwerpen");
        await page.GetByLabel("Judicial district").SelectOptionAsync("Antwerpen");
        await page.GetByRole(AriaRole.Searchbox).FillAsync("5345");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("1 zone");
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("q=.*5345"));

        await page.ReloadAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("1 zone");
        await Assertions.Expect(page.GetByRole(AriaRole.Searchbox)).ToHaveValueAsync("5345");
        await Assertions.Expect(page.GetByLabel("Province")).ToHaveValueAsync("Antwerpen");
        await Assertions.Expect(page.GetByLabel("Judicial district")).ToHaveValueAsync("Antwerpen");
        await page.Locator("[data-zone='5345']").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Antwerpen");
        await page.GoBackAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("1 zone");
    });

    [Fact]
    public Task AnotherCycle_StandsInTheAddress_SaysThatItsDatesAreAssumed_AndLeadsBackToItsOwnList() => site.VisitAsync(async visit =>
    {
        var page = await OpenAsync(visit, "/plans");
        await Assertions.Expect(page.GetByLabel("Cycle")).ToHaveValueAsync("2020-2025");
        await page.GetByLabel("Cycle").SelectOptionAsync("2026-2031");
        await Assertions.Expect(page.GetByText("The dates of this cycle are an assumption")).ToBeVisibleAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("cycle=2026-2031"));
        await page.GetByRole(AriaRole.Searchbox).FillAsync("5345");
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("q=.*5345"));
        await page.ReloadAsync();
        await Assertions.Expect(page.GetByLabel("Cycle")).ToHaveValueAsync("2026-2031");

        await page.Locator("[data-zone='5345']").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/plans/2026-2031/5345"));
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Antwerpen");
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Zone plans" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Cycle")).ToHaveValueAsync("2026-2031");
    });

    [Fact]
    public Task List_KeepsFewRowsInThePage_ScrollsToTheLast_AndIsWalkedWithArrows() => site.VisitAsync(async visit =>
    {
        var page = await OpenAsync(visit, "/plans");
        var rows = page.GetByRole(AriaRole.List, new() { Name = "Zones" }).GetByRole(AriaRole.Listitem);
        await Assertions.Expect(rows.First).ToHaveAttributeAsync("aria-setsize", "176");
        for (var turn = 0; turn < 12; turn++) await page.Mouse.WheelAsync(0, 2000);
        await Assertions.Expect(page.Locator("[aria-posinset='176']")).ToBeVisibleAsync();
        Assert.InRange(await rows.CountAsync(), 5, 60);

        await page.Locator("[aria-posinset='176'] a").FocusAsync();
        await page.Keyboard.PressAsync("Home");
        await Assertions.Expect(page.Locator("[aria-posinset='1'] a")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(page.Locator("[aria-posinset='2'] a")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("End");
        await Assertions.Expect(page.Locator("[aria-posinset='176'] a")).ToBeFocusedAsync();
    });

    private static async Task<IPage> OpenAsync(Visit visit, string path)
    {
        var person = await visit.ComeInAsync("zone-editor-antwerpen");
        await person.Page.GotoAsync(path);
        await Assertions.Expect(person.Page.GetByRole(AriaRole.List, new() { Name = "Zones" })).ToBeVisibleAsync();
        return person.Page;
    }
}
