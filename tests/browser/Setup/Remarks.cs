using Microsoft.Playwright;

namespace NvpOrleans.Tests.Browser.Setup;

/// <summary>The remarks beside a text or a table, as one person sees them.</summary>
public sealed class Remarks(IPage page)
{
    public ILocator Pane => page.GetByTestId("remarks");

    public ILocator Cards => Pane.Locator("[data-card]");

    public ILocator Selected => Pane.Locator("[data-card][data-selected]");

    /// <summary>The form that begins a remark.</summary>
    public ILocator Form => page.GetByTestId("start-remark");

    /// <summary>What can be said in the thread that is selected.</summary>
    public ILocator Reply => Selected.GetByTestId("reply");

    public ILocator Button(string name) => Pane.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Box(string name) => Pane.GetByRole(AriaRole.Checkbox, new() { Name = name, Exact = true });

    /// <summary>The thread that holds these words.</summary>
    public ILocator Card(string words) => Cards.Filter(new() { HasText = words });

    /// <summary>Begins a remark and posts it; it is selected then.</summary>
    public async Task PostAsync(string text, string? kind = null, string? audience = null)
    {
        await Button("Make a remark").ClickAsync();
        await FillAsync(text, kind, audience);
    }

    /// <summary>Fills in the form that is open, and posts it.</summary>
    public async Task FillAsync(string text, string? kind = null, string? audience = null)
    {
        if (kind is not null) await Form.GetByLabel("Kind").SelectOptionAsync(kind);
        if (audience is not null) await Form.GetByLabel("Who reads it").SelectOptionAsync(audience);
        await Form.GetByRole(AriaRole.Textbox).Last.FillAsync(text);
        await Form.GetByRole(AriaRole.Button, new() { Name = "Post" }).ClickAsync();
        await Assertions.Expect(Selected).ToContainTextAsync(text);
    }

    public async Task SelectAsync(string words)
    {
        await Card(words).GetByRole(AriaRole.Heading).GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(Selected).ToContainTextAsync(words);
    }

    /// <summary>Says something in the thread that is selected, by the button that is named so.</summary>
    public async Task SayAsync(string button, string text)
    {
        await Reply.GetByRole(AriaRole.Textbox).FillAsync(text);
        await Reply.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await Assertions.Expect(Selected.GetByRole(AriaRole.List).First).ToContainTextAsync(text);
    }

    /// <summary>The state that stands on the thread that is selected.</summary>
    public Task ExpectStateAsync(string words) => Assertions.Expect(Selected.Locator("[data-state]").First).ToHaveTextAsync(words);
}
