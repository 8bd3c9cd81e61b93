using Microsoft.Playwright;
using NvpOrleans.Tests.Browser.Setup;
using NvpOrleans.Tests.Kit;
using NvpOrleans.Tests.Kit.Comments;
using NvpOrleans.Tests.Kit.Mail;
using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Browser.Pages;

/// <summary>I follow a zone, a section and a phenomenon, and choose what I am told and how.</summary>
[Collection(ThirdSiteCollection.Name)]
public sealed class FollowingTests(Site site)
{
    private const string Plan = "plan/2020-2025/5345";

    // A server of its own: it has a mail server, and an objection is in the way of others.
    [Fact]
    public async Task WhoFollowsAZone_ASection_AndAPhenomenon_IsToldOfEach_ChoosesWhatToBeTold_AndWhatByMail_AndStops()
    {
        await using var office = PostOffice.Open();
        await using var server = await ServerProcess.StartAsync(new ServerSettings { Values = office.Settings.ToDictionary(setting => setting.Key, setting => setting.Value) });
        await site.VisitAsync(async visit =>
        {
            var amina = await visit.ComeInAsync("coordinator-antwerpen");
            var page = amina.Page;
            await amina.OpenAsync(Section.Antwerp("mission"));
            await FollowAsync(page, "zone/5345");
            await FollowAsync(page, $"{Plan}/mission@nl");
            await amina.OpenAsync(new Section("phenomenon/2022-2025/6", "national-approach@nl"));
            await FollowAsync(page, "phenomenon/2022-2025/6");
            await page.GotoAsync("/inbox");
            var following = page.GetByTestId("inbox-following");
            await Assertions.Expect(following).ToContainTextAsync("all plans of the zone");
            await Assertions.Expect(following).ToContainTextAsync("the sheet, and what zones make of it");
            await Assertions.Expect(following.GetByRole(AriaRole.Button)).ToHaveCountAsync(3);
            await SayAsync(server, "De capaciteit ontbreekt.", "blocking");
            await SayAsync(server, "En het budget?", "question");
            await ChooseAsync(server, "6");
            var told = page.Locator("[data-kind=blocked]");
            await Assertions.Expect(told).ToContainTextAsync("Ingrid Rechtgedacht objects in what you follow"); // without a reload
            await Assertions.Expect(page.Locator("[data-kind=remarked]")).ToContainTextAsync("New remark by Ingrid Rechtgedacht in what you follow");
            await Assertions.Expect(page.Locator("[data-kind=chosen]")).ToContainTextAsync("the zone chose");
            Assert.Empty(await page.AxeAsync());

            var settings = page.GetByTestId("inbox-settings");
            await Box(settings, "What I follow", "In the inbox").UncheckAsync();
            await settings.GetByLabel("One mail a day, when there is something new").CheckAsync(); // each builds on the one before, kept or not
            await Box(settings, "Plans that move or are returned", "In the daily mail").UncheckAsync();
            await settings.GetByLabel("In which language").SelectOptionAsync("fr");
            await Assertions.Expect(settings.GetByRole(AriaRole.Status)).ToHaveTextAsync("Kept.");
            await Assertions.Expect(settings).ToContainTextAsync("To coordinator-antwerpen@example.org.");
            await page.ReloadAsync();
            await Assertions.Expect(Box(settings, "What I follow", "In the inbox")).Not.ToBeCheckedAsync();
            await Assertions.Expect(Box(settings, "What I follow", "In the daily mail")).ToBeDisabledAsync();
            await Assertions.Expect(Box(settings, "Plans that move or are returned", "In the inbox")).ToBeCheckedAsync();
            await Assertions.Expect(Box(settings, "Plans that move or are returned", "In the daily mail")).Not.ToBeCheckedAsync();
            await Assertions.Expect(settings.GetByLabel("One mail a day, when there is something new")).ToBeCheckedAsync();
            await Assertions.Expect(settings.GetByLabel("In which language")).ToHaveValueAsync("fr");
            Assert.Empty(await settings.AxeAsync());

            for (var left = 3; left > 0; left--)
            {
                await Assertions.Expect(following.GetByRole(AriaRole.Button)).ToHaveCountAsync(left);
                await following.GetByRole(AriaRole.Button).First.PressAsync("Enter");
            }

            await Assertions.Expect(following).ToContainTextAsync("You follow nothing yet.");
        }, server.Address);
    }

    private static async Task FollowAsync(IPage page, string target)
    {
        var follow = page.Locator($"[data-follow='{target}']");
        await follow.PressAsync("Enter");
        await Assertions.Expect(follow).ToHaveAttributeAsync("aria-pressed", "true");
    }

    private static ILocator Box(ILocator settings, string topic, string channel) => settings.GetByRole(AriaRole.Checkbox, new() { Name = $"{topic} {channel}", Exact = true });

    private static async Task SayAsync(ServerProcess server, string text, string kind)
    {
        using var prosecutor = await Commenter.OfAsync(server.Address, "prosecutor-antwerpen", Plan);
        await prosecutor.StartAsync("mission@nl", text, kind);
    }

    private static async Task ChooseAsync(ServerProcess server, string phenomenon)
    {
        await using var editor = await Editor.OpenAsync(server.Address, "zone-editor-antwerpen", Plan, "choices");
        await editor.EditAsync(doc => ((YMap)doc.GetMap("choices")[phenomenon]!).Set("level", "priority"));
    }
}
