using Microsoft.Playwright;
using NvpOrleans.Tests.Kit.Plans;

namespace NvpOrleans.Tests.Browser.Setup;

/// <summary>A page of the service.</summary>
/// <param name="Path">Its address.</param>
/// <param name="Content">What shows that it is there.</param>
/// <param name="Persona">Who looks at it; null for somebody who has not signed in.</param>
public sealed record Place(string Path, Func<IPage, ILocator> Content, string? Persona = Place.Editor)
{
    private const string Editor = "zone-editor-antwerpen";

    /// <summary>Every kind of page there is, but for those that a plan has only in force.</summary>
    public static IReadOnlyList<Place> All { get; } =
    [
        new("/sign-in", page => page.Locator("[data-persona=observer-cabinet]"), Persona: null),
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
        new("/plans/2020-2025/5345/approval", page => page.GetByTestId("approval-section")),
        new("/phenomena/2022-2025/3/zones", page => page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Heading, new() { Level = 2 }).First),
        new("/phenomena/2022-2025/3/standing", page => page.GetByTestId("standing")),
        new("/admin", page => page.GetByTestId("data-files"), "administrator"),
        new("/nowhere", Title),
        new("/plans/2020-2025/5277", Title),
        new("/plans/2020-2025/0000", Title),
    ];

    /// <summary>Pages of the plan of Antwerp that is in force (<see cref="PlanInForceServer"/>).</summary>
    public static IReadOnlyList<Place> InForce =>
    [
        new($"/plans/2020-2025/5345/actions/{Goals.Action}", Title),
        new($"/plans/2020-2025/5345/years/{ThisYear}", page => page.GetByTestId("year")),
        new("/plans/2020-2025/5345/versions/1", page => page.GetByTestId("version")),
        new("/plans/2020-2025/5345/standing/verify/1", page => page.GetByTestId("verification")),
    ];

    // The plan is brought into force today: no year before it has figures.
    private static int ThisYear => TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Europe/Brussels")).Year;

    public override string ToString() => Path;

    public async Task OpenAsync(Person person, string query = "")
    {
        await person.Page.GotoAsync(Path + query);
        await Assertions.Expect(Content(person.Page)).ToBeVisibleAsync();
    }

    private static ILocator Title(IPage page) => page.GetByRole(AriaRole.Heading, new() { Level = 1 });
}
