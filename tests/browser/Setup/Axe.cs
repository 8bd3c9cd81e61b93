using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace NvpOrleans.Tests.Browser.Setup;

/// <summary>
/// Axe, asked in the page itself and for violations only. Its wrapper for Playwright joins the answers of frames in a second page that
/// it opens for each question; ours have no frames, and the questions took longer than everything else.
/// </summary>
public static class Axe
{
    /// <summary>Every rule of WCAG 2.2 AA and the best practices.</summary>
    public const string All = "{ type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }";

    /// <summary>What can differ where a page is the same but for its colours.</summary>
    public const string Colours = "{ type: 'rule', values: ['color-contrast', 'link-in-text-block'] }";

    // Colours that have just changed are those of before for a frame, and on their way for as long as they change.
    private const string Settled = """
        new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))
          .then(() => Promise.allSettled(document.getAnimations().filter(one => one instanceof CSSTransition).map(one => one.finished)))
        """;

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>What axe finds on the page; nothing if all is well.</summary>
    public static async Task<IReadOnlyList<string>> AxeAsync(this IPage page, string rules = All)
    {
        await LoadAsync(page);
        return await page.EvaluateAsync<string[]>($"() => {Ask("document", rules)}");
    }

    /// <summary>What axe finds in a part of the page.</summary>
    public static async Task<IReadOnlyList<string>> AxeAsync(this ILocator part, string rules = All)
    {
        await LoadAsync(part.Page);
        return await part.EvaluateAsync<string[]>($"part => {Ask("part", rules)}");
    }

    private static async Task LoadAsync(IPage page)
    {
        Assert.Single(page.Frames);
        if (!await page.EvaluateAsync<bool>("'axe' in window")) await page.EvaluateAsync(Script);
    }

    private static string Ask(string where, string rules) => $$"""
        {{Settled}}.then(() => axe.run({{where}}, { runOnly: {{rules}}, resultTypes: ['violations'] })).then(({ violations }) => violations.map(
          ({ id, help, nodes }) => `${id} (${help}) at ${nodes.slice(0, 3).map(({ html }) => html).join('; ')}`))
        """;
}
