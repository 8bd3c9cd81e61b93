using Microsoft.Playwright;

namespace NvpOrleans.Tests.Browser.Setup;

/// <summary>A section as one person sees it.</summary>
public sealed class SectionText(Person person)
{
    // The text without what only shows who is where.
    private const string WithoutCarets = """
        editor => {
          const copy = editor.cloneNode(true);
          for (const mark of copy.querySelectorAll('.caret, .ProseMirror-separator, .ProseMirror-trailingBreak, .ProseMirror-widget')) mark.remove();
          for (const selection of copy.querySelectorAll('.caret-selection, .ProseMirror-yjs-selection')) selection.replaceWith(...selection.childNodes);
          copy.normalize();
          return copy;
        }
        """;

    private const string Html = $"editor => ({WithoutCarets})(editor).innerHTML.replaceAll('\u2060', '')";

    private const string Text = $"editor => ({WithoutCarets})(editor).textContent.replaceAll('\u2060', '')";

    // The editor learns of a caret that a key has moved by an event that comes after the key: a person never outruns it, a test does.
    private const string HasHeardOfCaret = """
        ([find]) => {
          const { view } = document.querySelector(find).editor;
          const { focusNode, focusOffset } = getSelection();
          return view.dom.contains(focusNode) && view.posAtDOM(focusNode, focusOffset) === view.state.selection.head;
        }
        """;

    private const string FindEditor = "document.querySelector('[role=textbox][aria-multiline=true]')";

    public Person Person => person;

    public IPage Page => person.Page;

    public ILocator Editor => EditorOn(Page);

    /// <summary>On a phone it stands elsewhere; only one is in sight.</summary>
    public ILocator SaveState => Page.GetByTestId("save-state").And(Page.Locator(":visible"));

    public ILocator ReadOnlyNotice => Page.GetByTestId("read-only");

    /// <summary>The name at the caret of somebody else.</summary>
    public ILocator CaretOf(string name) => Editor.Locator(".caret-label", new() { HasText = name });

    public ILocator InPeopleList(string persona) => Page.GetByRole(AriaRole.Complementary).Locator($"[data-person={persona}]");

    public static ILocator EditorOn(IPage page) => page.GetByRole(AriaRole.Textbox).And(page.Locator("[aria-multiline=true]"));

    public Task<string> HtmlAsync() => Editor.EvaluateAsync<string>(Html);

    /// <summary>Puts the caret at the end of the text and types.</summary>
    public async Task TypeAtEndAsync(string text, float rhythm = 0)
    {
        await GoToEndAsync();
        await TypeAsync(text, rhythm);
    }

    public Task TypeAsync(string text, float rhythm = 0) => Page.Keyboard.TypeAsync(text, new() { Delay = rhythm });

    public Task GoToEndAsync() => GoAsync("Control+Home", "Control+End");

    public Task GoToStartAsync() => GoAsync("Control+End", "Control+Home");

    public async Task PressAsync(params string[] keys)
    {
        foreach (var key in keys)
        {
            await Page.Keyboard.PressAsync(key);
            if (MovesTheCaret(key)) await Page.WaitForFunctionAsync(HasHeardOfCaret, new[] { "[role=textbox][aria-multiline=true]" });
        }
    }

    // Shortly after it got the focus the editor puts the caret back to where it last knew it. A second key comes after that.
    private async Task GoAsync(string away, string there)
    {
        await Editor.FocusAsync();
        await PressAsync(away, there);
    }

    public Task UseToolAsync(string name) => Page.GetByRole(AriaRole.Toolbar).GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    public Task ExpectTextAsync(string text) => WaitAsync($"expected => ({Text})({FindEditor}).includes(expected)", text);

    public Task ExpectNoTextAsync(string text) => WaitAsync($"unwanted => !({Text})({FindEditor}).includes(unwanted)", text);

    public Task ExpectStateAsync(string words) => Assertions.Expect(SaveState).ToHaveTextAsync(words);

    public Task ExpectSavedAsync() => Assertions.Expect(SaveState).ToHaveAttributeAsync("data-state", "saved");

    /// <summary>Waits until another person sees the same text, and returns it.</summary>
    public async Task<string> ExpectSameAsAsync(SectionText other)
    {
        var html = await HtmlAsync();
        await other.WaitAsync($"html => ({Html})({FindEditor}) === html", html);
        return html;
    }

    private static bool MovesTheCaret(string key) =>
        key.EndsWith("Home", StringComparison.Ordinal) || key.EndsWith("End", StringComparison.Ordinal) || key.Contains("Arrow", StringComparison.Ordinal);

    private async Task WaitAsync(string condition, string argument)
    {
        try
        {
            await Page.WaitForFunctionAsync(condition, argument, new() { Timeout = 60_000 });
        }
        catch (TimeoutException)
        {
            Assert.Fail($"{person} waited for '{argument}' and has: {await HtmlAsync()}");
        }
    }
}
