using Microsoft.Playwright;
using NvpOrleans.Tests.Kit;
using NvpOrleans.Tests.Kit.Comments;
using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Load;

/// <summary>
/// The tasks of more than 50 ms in the page of somebody who works in a section with hundreds of threads, beside the same page without any.
/// The processor's time counts, from Chromium's own trace: on a busy machine the clock says more of the neighbours than of the page.
/// </summary>
internal static class RemarksTrace
{
    private const string Document = "plan/2020-2025/5345";
    private const string Section = "scan/context@nl";
    private const int Paragraphs = 250;
    private const int Keys = 150;

    public static async Task PrintAsync(IReadOnlyList<int> threads)
    {
        Console.WriteLine($"{Paragraphs} paragraphs; tasks of more than 50 ms of the processor's time, and the longest of all, in the page of an editor");
        Console.WriteLine("| threads | opening      | typing       | scrolling    | from remark to remark |");
        Console.WriteLine("|--------:|-------------:|-------------:|-------------:|----------------------:|");
        foreach (var count in threads) await PrintAsync(count);
    }

    private static async Task PrintAsync(int threads)
    {
        await using var server = await ServerProcess.StartAsync(new ServerSettings
        {
            Values = new Dictionary<string, string> { ["Documents:CommentBurst"] = "100000", ["Documents:CommentsPerMinute"] = "1000000", ["Requests:Burst"] = "100000" },
        });
        await FillAsync(server.Address, threads);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
        });
        var page = await browser.NewPageAsync(new() { BaseURL = server.Address.ToString(), ViewportSize = new() { Width = 1440, Height = 900 }, Locale = "nl-BE" });
        await page.APIRequest.PostAsync("/sign-in/personas/zone-editor-antwerpen", new() { Headers = new Dictionary<string, string> { ["Nvp-Request"] = "1" } });
        await using var tasks = await PageTasks.OfAsync(page);
        await page.GotoAsync($"/plans/2020-2025/5345/{Section}");
        var text = page.Locator(".prose");
        if (threads > 0) await page.Locator(".comment-mark").Nth(threads / 2).WaitForAsync();
        else await text.GetByText(Words(Paragraphs - 1)).WaitForAsync();
        await QuietAsync(page);
        var opening = await tasks.TakeAsync();

        await text.Locator("p").Nth(Paragraphs / 2).ClickAsync();
        for (var key = 0; key < Keys; key++) await page.Keyboard.TypeAsync("veilig "[(key % 7)..(key % 7 + 1)], new() { Delay = 60 });
        await QuietAsync(page);
        var typing = await tasks.TakeAsync();

        await ScrollAsync(page, text);
        if (threads > 0) await ScrollAsync(page, page.GetByTestId("remarks"));
        await QuietAsync(page);
        var scrolling = await tasks.TakeAsync();

        for (var step = 0; step < (threads > 0 ? 20 : 0); step++) await page.Keyboard.PressAsync("F8");
        await QuietAsync(page);
        Console.WriteLine($"| {threads,7} | {opening,12} | {typing,12} | {scrolling,12} | {await tasks.TakeAsync(),21} |");
    }

    private static async Task FillAsync(Uri server, int threads)
    {
        await using var editor = await Editor.OpenAsync(server, "zone-editor-antwerpen", Document, Section);
        await editor.EditAsync(doc =>
        {
            var prose = doc.GetXmlFragment("default");
            for (var index = 0; index < Paragraphs; index++)
            {
                prose.InsertElement(prose.Count, "paragraph").InsertText(
                    0, $"{Words(index)} vraagt in de zone een aanpak samen met parket en bestuur; {Figures(index)} tonen waarom, en het korps volgt dat elk jaar op.");
            }
        });
        using var commenter = await Commenter.OfAsync(server, "zone-chief-antwerpen", Document);
        for (var index = 0; index < threads; index++)
        {
            var at = index / 2 % Paragraphs;
            await commenter.StartAsync(Section, $"Is dit nog zo in bemerking {index}?", ends: editor.EndsOf(index % 2 == 0 ? Words(at) : Figures(at)));
        }
    }

    private static string Words(int index) => $"Fenomeen nummer {index:d3}";

    private static string Figures(int index) => $"de cijfers van tabel {index:d3}";

    private static async Task ScrollAsync(IPage page, ILocator part)
    {
        await part.HoverAsync(new() { Position = new() { X = 40, Y = 60 } });
        foreach (var way in new[] { 1, -1 })
        {
            for (var turn = 0; turn < 40; turn++)
            {
                await page.Mouse.WheelAsync(0, way * 600);
                await page.EvaluateAsync("() => new Promise(requestAnimationFrame)");
            }
        }
    }

    /// <summary>What follows a change within a second (marks that are looked for again, saving) belongs to it.</summary>
    private static async Task QuietAsync(IPage page) => await page.EvaluateAsync("() => new Promise(done => setTimeout(done, 1500))");
}
