using Microsoft.Playwright;

namespace NvpOrleans.Tests.Browser.Setup;

/// <summary>A page of the service and what shows that it is there.</summary>
public sealed record Place(string Path, Func<IPage, ILocator> Content, bool IsSignedIn = true)
{
    /// <summary>Every kind of page there is, for an editor of the zone Antwerpen.</summary>
    public static IReadOnlyList<Place> All { get; } =
    [
        new("/sign-in", page => page.Locator("[data-persona=observer-cabinet]"), IsSignedIn: false),
        new("/", page => page.Locator("li a[href='/plans/2020-2025/5345']")),
        new("/plans", page => page.Locator("[data-zone]").First),
        new("/inbox", page => page.GetByTestId("inbox")),
        new("/phenomena", page => page.Locator("[data-phenomenon='3']")),
        new(Section.Antwerp("scan/safety-picture").Path, SectionText.EditorOn),
        new(Standing.PathOf("5345"), page => page.GetByTestId("standing")),
        new("/plans/2020-2025/5345/people", page => page.GetByTestId("people")),
        new("/plans/2020-2025/5345/choices", page => page.Locator("[data-choice='1']")),
        new("/plans/2020-2025/5345/objectives", page => page.Locator("[data-kind=objectives]").GetByRole(AriaRole.Button).First),
        new("/phenomena/2022-2025/3/picture@nl", SectionText.EditorOn),
        new("/themes/2022-2025/T1/picture@fr", SectionText.EditorOn),
        new("/nowhere", Title),
        new("/plans/2020-2025/5277", Title),
        new("/plans/2020-2025/0000", Title),
    ];

    public override string ToString() => Path;

    public async Task OpenAsync(Person person, string query = "")
    {
        await person.Page.GotoAsync(Path + query);
        await Assertions.Expect(Content(person.Page)).ToBeVisibleAsync();
    }

    private static ILocator Title(IPage page) => page.GetByRole(AriaRole.Heading, new() { Level = 1 });
}
