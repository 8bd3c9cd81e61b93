using NvpOrleans.Tests.Browser.Setup;
using Xunit.Abstractions;

namespace NvpOrleans.Tests.Browser.Editing;

/// <summary>Measured and printed, never a gate: the machine is shared.</summary>
[Collection(QuietSiteCollection.Name)]
public sealed class LatencyTests(Site site, ITestOutputHelper output)
{
    private const int Keys = 100;

    // Both pages read the same clock; a key counts as seen when the other page's text has grown by it.
    private const string NoteKeys = """
        editor => { window.pressed = []; editor.addEventListener('beforeinput', () => window.pressed.push(performance.timeOrigin + performance.now()), true); }
        """;

    private const string NoteGrowth = """
        editor => {
          const lengthNow = () => {
            const copy = editor.cloneNode(true);
            for (const caret of copy.querySelectorAll('.caret')) caret.remove();
            return copy.textContent.replaceAll('\u2060', '').length;
          };
          const before = lengthNow();
          window.seen = [];
          new MutationObserver(() => {
            const now = performance.timeOrigin + performance.now();
            while (window.seen.length < lengthNow() - before) window.seen.push(now);
          }).observe(editor, { subtree: true, childList: true, characterData: true });
        }
        """;

    [Fact]
    public Task Keystrokes_OfOnePerson_ReachTheOtherBrowser_HowFastIsPrinted() => site.VisitAsync(async visit =>
    {
        var section = Section.Antwerp("mission");
        var lotte = await (await visit.ComeInAsync("zone-editor-antwerpen")).OpenAsync(section);
        var karel = await (await visit.ComeInAsync("zone-chief-antwerpen")).OpenAsync(section);
        await lotte.ExpectSavedAsync();
        await lotte.GoToEndAsync();
        await lotte.Editor.EvaluateAsync(NoteKeys);
        await karel.Editor.EvaluateAsync(NoteGrowth);

        await lotte.TypeAsync(string.Concat(Enumerable.Repeat("veilig", Keys / 6 + 1))[..Keys], rhythm: 60);

        await karel.Page.WaitForFunctionAsync("keys => window.seen.length >= keys", Keys);
        var pressed = await lotte.Page.EvaluateAsync<double[]>("window.pressed");
        var seen = await karel.Page.EvaluateAsync<double[]>("window.seen");
        var waits = pressed.Zip(seen, (from, to) => to - from).Order().ToArray();
        Assert.Equal(Keys, waits.Length);
        double At(double share) => waits[(int)Math.Ceiling(share * waits.Length) - 1];
        output.WriteLine(FormattableString.Invariant(
            $"NVP_LATENCY keystroke to other browser, {Keys} keys: p50 {At(.5):F1} ms, p95 {At(.95):F1} ms, p99 {At(.99):F1} ms, max {waits[^1]:F1} ms"));
    });
}
