using Microsoft.Playwright;

namespace NvpOrleans.Tests.Browser.Setup;

/// <summary>A structured section as one person sees it: the choices, or the objectives.</summary>
public sealed class Table(Person person)
{
    public Person Person => person;

    public IPage Page => person.Page;

    /// <summary>On a phone it stands elsewhere; only one is in sight.</summary>
    public ILocator SaveState => Page.GetByTestId("save-state").And(Page.Locator(":visible"));

    public ILocator ReadOnlyNotice => Page.GetByTestId("read-only");

    public ILocator Toolbar => Page.GetByRole(AriaRole.Toolbar, new() { Name = "Tools for rows" });

    /// <summary>The row of a phenomenon or theme.</summary>
    public ILocator Choice(string number) => Page.Locator($"[data-choice='{number}']");

    public ILocator Level(string number, string name) => Choice(number).GetByRole(AriaRole.Radio, new() { Name = name, Exact = true });

    public ILocator Count(string level) => Page.Locator($"[data-count='{level}']");

    /// <summary>The rows of the objectives in their order.</summary>
    public ILocator Rows => Page.Locator("[data-item]");

    /// <summary>The cell with the focus, or the one that holds the field with it.</summary>
    public ILocator Here => Page.Locator("td:focus, td:focus-within");

    public static ILocator CellOf(ILocator row, string name) => row.Locator($"[data-cell='{name}']");

    public Task PressAsync(params string[] keys) => EachAsync(keys, key => Page.Keyboard.PressAsync(key));

    public Task TypeAsync(string text, float rhythm = 0) => Page.Keyboard.TypeAsync(text, new() { Delay = rhythm });

    public Task ExpectSavedAsync() => Assertions.Expect(SaveState).ToHaveAttributeAsync("data-state", "saved");

    /// <summary>Waits until the rows are these: their number and title, in their order.</summary>
    public Task ExpectRowsAsync(params string[] rows) => Assertions.Expect(Rows.Locator("[data-title]")).ToHaveTextAsync(rows);

    /// <summary>Opens a section and waits until this is there.</summary>
    public static async Task<Table> OpenAsync(Person person, Section section, Func<Table, ILocator> content)
    {
        var table = new Table(person);
        await person.Page.GotoAsync(section.Path);
        await Assertions.Expect(content(table)).ToBeVisibleAsync();
        return table;
    }

    private static async Task EachAsync(IEnumerable<string> keys, Func<string, Task> press)
    {
        foreach (var key in keys) await press(key);
    }
}
