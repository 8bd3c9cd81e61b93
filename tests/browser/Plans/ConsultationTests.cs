using Microsoft.Playwright;
using NvpOrleans.Tests.Browser.Setup;

namespace NvpOrleans.Tests.Browser.Plans;

/// <summary>As korpschef I see in the consultation who has not looked, and remind them. On this server nobody else of the parquet looks at the plan of Brussels.</summary>
[Collection(SiteCollection.Name)]
public sealed class ConsultationTests(Site site)
{
    private const string Zone = "5339";

    [Fact]
    public Task AChief_SeesWhoHasNotLooked_RemindsThem_AndSeesThatTheyRead_AndHaveNoRemarks() => site.VisitAsync(async visit =>
    {
        var chief = await Standing.OpenAsync(await visit.ComeInAsync("zone-chief-brussel"), Zone);
        var party = Reactions(chief.Person).Locator("[data-party]").Filter(new() { HasText = "Parket Brussel" });
        await Assertions.Expect(party).ToHaveAttributeAsync("data-state", "not-opened");
        await Assertions.Expect(Reactions(chief.Person)).ToContainTextAsync("Recorded per organisation, never per person");
        Assert.Empty(await chief.Person.Page.AxeAsync());
        var marc = await visit.ComeInAsync("prosecutor-brussel");
        await marc.Page.GotoAsync("/inbox");
        await Assertions.Expect(marc.Page.GetByTestId("inbox")).ToBeVisibleAsync();

        await party.GetByRole(AriaRole.Button).PressAsync("Enter");
        await Assertions.Expect(Reactions(chief.Person)).ToContainTextAsync("Parket Brussel / Parquet de Bruxelles was reminded.");
        await Assertions.Expect(party).ToContainTextAsync("again from");
        await Assertions.Expect(party.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);

        await marc.Page.Locator("[data-kind=reminded][data-new]").GetByRole(AriaRole.Link).ClickAsync(); // without a reload
        await Assertions.Expect(Reactions(marc)).ToContainTextAsync("Parket Brussel / Parquet de Bruxelles:");
        await marc.OpenAsync(new Section($"plan/2020-2025/{Zone}", "mission@nl"));
        chief = await Standing.OpenAsync(chief.Person, Zone);
        await Assertions.Expect(party).ToHaveAttributeAsync("data-state", "read");

        await Standing.OpenAsync(marc, Zone);
        await marc.Button("We have no remarks").ClickAsync();
        await Assertions.Expect(Reactions(marc)).ToContainTextAsync("If a remark follows after all, that counts.");
        await Standing.OpenAsync(chief.Person, Zone);
        await Assertions.Expect(party).ToHaveAttributeAsync("data-state", "no-remarks");
        await Assertions.Expect(party).Not.ToContainTextAsync("again from");
    });

    private static ILocator Reactions(Person person) => person.Page.GetByTestId("reactions");
}
