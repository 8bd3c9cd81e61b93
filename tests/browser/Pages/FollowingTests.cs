using Microsoft.Playwright;
using NvpOrleans.Tests.Browser.Setup;
using NvpOrleans.Tests.Kit;
using NvpOrleans.Tests.Kit.Comments;
using NvpOrleans.Tests.Kit.Mail;

namespace NvpOrleans.Tests.Browser.Pages;

/// <summary>I follow a zone, and choose what I am told and how.</summary>
[Collection(ThirdSiteCollection.Name)]
public sealed class FollowingTests(Site site)
{
    private const string Plan = "plan/2020-2025/5345";

    // A server of its own: it has a mail server, and an objection is in the way of others.
    [Fact]
    public async Task WhoFollowsAZone_IsToldOfAnObjection_ChoosesWhatToBeTold_AndADailyMail_AndStops()
    {
        await using var office = PostOffice.Open();
        await using var server = await ServerProcess.StartAsync(new ServerSettings { Values = office.Settings.ToDictionary(setting => setting.Key, setting => setting.Value) });
        await site.VisitAsync(async visit =>
        {
            var amina = await visit.ComeInAsync("coordinator-antwerpen");
            var page = amina.Page;
            await amina.OpenAsync(Section.Antwerp("mission"));
            var follow = page.Locator("[data-follow='zone/5345']");
            await follow.PressAsync("Enter");
            await Assertions.Expect(follow).ToHaveAttributeAsync("aria-pressed", "true");
            await page.GotoAsync("/inbox");
            var following = page.GetByTestId("inbox-following");
            await Assertions.Expect(following).ToContainTextAsync("all plans of the zone");
            await ObjectAsync(server, "De capaciteit ontbreekt.");
            var told = page.Locator("[data-kind=blocked]");
            await Assertions.Expect(told).ToContainTextAsync("Ingrid Rechtgedacht objects in what you follow"); // without a reload
            Assert.Empty(await page.AxeAsync());

            var settings = page.GetByTestId("inbox-settings");
            await settings.GetByLabel("What I follow").UncheckAsync();
            await settings.GetByLabel("One mail a day, when there is something new").CheckAsync(); // each builds on the one before, kept or not
            await settings.GetByLabel("In which language").SelectOptionAsync("fr");
            await Assertions.Expect(settings.GetByRole(AriaRole.Status)).ToHaveTextAsync("Kept.");
            await Assertions.Expect(settings).ToContainTextAsync("To coordinator-antwerpen@example.org.");
            await page.ReloadAsync();
            await Assertions.Expect(settings.GetByLabel("What I follow")).Not.ToBeCheckedAsync();
            await Assertions.Expect(settings.GetByLabel("One mail a day, when there is something new")).ToBeCheckedAsync();
            await Assertions.Expect(settings.GetByLabel("In which language")).ToHaveValueAsync("fr");
            Assert.Empty(await settings.AxeAsync());

            await following.GetByRole(AriaRole.Button).PressAsync("Enter");
            await Assertions.Expect(following).ToContainTextAsync("You follow nothing yet.");
        }, server.Address);
    }

    private static async Task ObjectAsync(ServerProcess server, string text)
    {
        using var prosecutor = await Commenter.OfAsync(server.Address, "prosecutor-antwerpen", Plan);
        await prosecutor.StartAsync("mission@nl", text, "blocking");
    }
}
