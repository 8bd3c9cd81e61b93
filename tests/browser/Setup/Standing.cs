using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace NvpOrleans.Tests.Browser.Setup;

/// <summary>Where a plan stands, as one person sees it.</summary>
public sealed class Standing(Person person)
{
    public Person Person => person;

    public ILocator Pane => person.Page.GetByTestId("standing");

    /// <summary>The decisions, the newest first.</summary>
    public ILocator Decisions => Pane.Locator("[data-move]");

    public ILocator Dialog => person.Page.GetByRole(AriaRole.Dialog);

    public static string PathOf(string zone) => $"/plans/2020-2025/{zone}/standing";

    public static async Task<Standing> OpenAsync(Person person, string zone)
    {
        person.Expect("/reactions?"); // who has reacted, asked for as the consultation ends
        await person.Page.GotoAsync(PathOf(zone));
        var standing = new Standing(person);
        await Assertions.Expect(standing.Pane).ToBeVisibleAsync();
        return standing;
    }

    public Task ExpectStageAsync(string stage) => Assertions.Expect(Pane).ToHaveAttributeAsync("data-stage", stage);

    /// <summary>What an office did with the frozen text: <c>signed</c>, <c>refused</c> or <c>missing</c>.</summary>
    public Task ExpectOfficeAsync(string office, string state) =>
        Assertions.Expect(Office(office)).ToHaveAttributeAsync("data-state", state);

    // The approval of the text; a version in force holds its own again, folded away below.
    public ILocator Office(string office) => Pane.Locator($"[data-office='{office}']").First;

    /// <summary>A step that this person may take.</summary>
    public ILocator Step(string name) => Pane.Locator($"[data-step={name}][data-mine=true]");

    public async Task StartAsync(string step)
    {
        await Step(step).GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(Dialog).ToBeVisibleAsync();
    }

    /// <summary>Takes a step and waits until it is recorded.</summary>
    public async Task TakeAsync(string step, params (string Field, string Value)[] fields)
    {
        await StartAsync(step);
        foreach (var (name, value) in fields) await FillAsync(Dialog.Locator($"[name={name}]"), value);
        await SendAsync();
        await Assertions.Expect(Dialog).ToHaveCountAsync(0);
        await Assertions.Expect(person.Page.GetByTestId("recorded")).ToHaveTextAsync(new Regex("^Recorded: "));
        await Assertions.Expect(person.Heading("Next")).ToBeFocusedAsync();
    }

    public Task SendAsync() => Dialog.Locator("button[type=submit]").ClickAsync();

    private static async Task FillAsync(ILocator field, string value)
    {
        if (await field.EvaluateAsync<bool>("field => field.matches('select')")) await field.SelectOptionAsync(value);
        else await field.FillAsync(value);
    }
}
