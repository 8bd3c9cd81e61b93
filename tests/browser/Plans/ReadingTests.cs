using Microsoft.Playwright;
using NvpOrleans.Tests.Browser.Setup;
using NvpOrleans.Tests.Kit;
using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Browser.Plans;

/// <summary>Those who read of the plans only what is about their phenomena. Nobody else chooses for Antwerp on this server.</summary>
[Collection(SecondSiteCollection.Name)]
public sealed class ReadingTests(Site site)
{
    private const string Plan = "plan/2020-2025/5345";

    [Fact]
    public Task ProgrammeOwner_SeesLiveWhichZonesKeptThePhenomenon_ByDistrict_AndTheLabourProsecutorOnlyTheirPartsOfThePlan() => site.VisitAsync(async visit =>
    {
        await using var zone = await Editor.OpenAsync(site.Server.Address, "zone-editor-antwerpen", Plan, "choices");
        await zone.EditAsync(doc => Choose(doc, "3", "priority"));
        var owner = await visit.ComeInAsync("federal-owner-drugs");
        await owner.Page.GotoAsync("/phenomena/2022-2025/3/zones");
        var district = owner.Page.GetByRole(AriaRole.Table, new() { Name = "Antwerp", Exact = true });
        var row = district.GetByRole(AriaRole.Row).Filter(new() { Has = owner.Page.Locator("a[href='/plans/2020-2025/5345']") });
        await Assertions.Expect(row.Locator("[data-level=priority]")).ToContainTextAsync("draft");
        await zone.EditAsync(doc => Choose(doc, "3", "attention-point"));
        await zone.EditAsync(doc => Choose(doc, "8", "priority"));
        await Assertions.Expect(row.Locator("[data-level=attention-point]")).ToBeVisibleAsync();
        await Assertions.Expect(owner.Page.Locator("li[data-level=priority]")).ToHaveTextAsync("0 Priority");

        var other = await visit.ComeInAsync("federal-owner-internet");
        await other.Page.GotoAsync("/phenomena/2022-2025/3/zones");
        await Assertions.Expect(other.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("No plan that you may read deals with it yet.");

        await using (var writer = await Editor.OpenAsync(site.Server.Address, "zone-editor-antwerpen", Plan, "phenomenon/8@nl"))
            await writer.AppendAsync("Controles op de werven. ");
        var an = await visit.ComeInAsync("labour-prosecutor-antwerpen");
        var part = await an.OpenAsync(Section.Antwerp("phenomenon/8"));
        await part.ExpectTextAsync("Controles op de werven.");
        await Assertions.Expect(part.Editor).ToHaveAttributeAsync("aria-readonly", "true");
        var outline = an.Page.GetByRole(AriaRole.Navigation, new() { Name = "Outline" });
        await Assertions.Expect(outline.Locator("[data-section^='phenomenon/']")).ToHaveCountAsync(1);
        foreach (var section in new[] { "mission", "scan/context", "choices", "objectives", "justice" })
            await Assertions.Expect(outline.Locator($"[data-section='{section}']")).ToHaveCountAsync(0);
    });

    private static void Choose(Doc doc, string number, string level) => ((YMap)doc.GetMap("choices")[number]!).Set("level", level);
}
