using System.Diagnostics.CodeAnalysis;
using Microsoft.Playwright;

namespace NvpOrleans.Tests.Browser.Setup;

/// <summary>How a person looks at the pages.</summary>
public sealed record Look(string Language = "en", ColorScheme Colours = ColorScheme.Light, bool IsPhone = false)
{
    public BrowserNewContextOptions Options => new()
    {
        Locale = Language,
        ColorScheme = Colours,
        ReducedMotion = ReducedMotion.Reduce,
        ViewportSize = IsPhone ? new() { Width = 390, Height = 844 } : new() { Width = 1280, Height = 900 },
        HasTouch = IsPhone,
        IsMobile = IsPhone,
    };
}

/// <summary>One test: the people in it, each with a browser of their own, and what is kept of them when it fails.</summary>
public sealed class Visit(IBrowser browser, Uri address) : IAsyncDisposable
{
    private readonly List<Person> _people = [];

    /// <summary>A person who has signed in; their pages are still empty.</summary>
    /// <param name="persona">Who.</param>
    /// <param name="look">How they look at the pages.</param>
    /// <param name="by">Another way to the server, such as a cable.</param>
    public async Task<Person> ComeInAsync(string persona, Look? look = null, Uri? by = null)
    {
        var person = await ComeAsync(look, by);
        await person.BecomeAsync(persona);
        return person;
    }

    /// <summary>Who looks at a page: the one who has come in already, or somebody new.</summary>
    public async Task<Person> WhoOpensAsync(Place place, Look? look = null) => place.Persona is not { } persona
        ? await ComeAsync(look)
        : _people.Find(person => person.Persona == persona) ?? await ComeInAsync(persona, look);

    /// <summary>Somebody who has not signed in.</summary>
    public async Task<Person> ComeAsync(Look? look = null, Uri? by = null)
    {
        var options = (look ?? new Look()).Options;
        options.BaseURL = (by ?? address).ToString();
        var context = await browser.NewContextAsync(options);
        var person = new Person(context, await context.NewPageAsync());
        _people.Add(person);
        return person;
    }

    /// <summary>Runs the test and expects that no page complained in its console.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever fails, the evidence is kept and the failure told.")]
    internal async Task RunAsync(Func<Visit, Task> test)
    {
        try
        {
            await test(this);
            foreach (var person in _people) Assert.Empty(person.Complaints);
        }
        catch (Exception failure)
        {
            throw new VisitFailedException($"What they saw is in {await KeepEvidenceAsync()}", failure);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var person in _people) await person.Context.CloseAsync();
    }

    private async Task<string> KeepEvidenceAsync()
    {
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "TestResults", Path.GetRandomFileName())).FullName;
        foreach (var (person, at) in _people.Select((person, at) => (person, at)))
        {
            var name = Path.Combine(folder, $"{at}-{person.Persona ?? "nobody"}");
            await File.WriteAllLinesAsync($"{name}.log", person.Log);
            foreach (var (page, number) in person.Context.Pages.Select((page, number) => (page, number)))
            {
                await File.WriteAllTextAsync($"{name}-{number}.html", await page.ContentAsync());
                await page.ScreenshotAsync(new() { Path = $"{name}-{number}.png" });
            }
        }

        return folder;
    }
}

public sealed class VisitFailedException(string message, Exception failure) : Exception(message, failure);
