using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace NvpOrleans.Tests.Browser.Setup;

/// <summary>A person at a browser of their own.</summary>
public sealed class Person
{
    private readonly ConcurrentQueue<string> _log = new();
    private readonly ConcurrentQueue<string> _complaints = new();
    private Func<string, bool> _isExpected = _ => false;

    internal Person(IBrowserContext context, IPage page)
    {
        (Context, Page) = (context, page);
        context.Console += (_, message) => Take(message.Type is "error" or "warning", $"{message.Type}: {message.Text} ({message.Location})");
        context.WebError += (_, error) => Take(true, $"uncaught: {error.Error}");
    }

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    public string? Persona { get; private set; }

    /// <summary>Everything that stood in the console.</summary>
    public IReadOnlyCollection<string> Log => _log;

    /// <summary>Errors and warnings of the console, violations of the content security policy among them, that no test expects.</summary>
    public IReadOnlyCollection<string> Complaints => [.. _complaints.Where(complaint => !_isExpected(complaint))];

    /// <summary>What the browser, not the page, says in the console and what belongs to the test.</summary>
    public void Expect(params string[] parts)
    {
        var before = _isExpected;
        _isExpected = complaint => before(complaint) || parts.Any(part => complaint.Contains(part, StringComparison.Ordinal));
    }

    /// <summary>The browser reports each request that fails; the page copes.</summary>
    public void ExpectNoNetwork() => Expect("net::ERR_");

    public async Task BecomeAsync(string persona)
    {
        Persona = persona;
        var answer = await Context.APIRequest.PostAsync($"/sign-in/personas/{persona}", new() { Headers = [new("Nvp-Request", "1")] });
        Assert.Equal(204, answer.Status);
    }

    /// <summary>Opens a section and waits until its text is there.</summary>
    public async Task<SectionText> OpenAsync(Section section)
    {
        await Page.GotoAsync(section.Path);
        var text = new SectionText(this);
        await Assertions.Expect(text.Editor).ToBeVisibleAsync();
        return text;
    }

    public ILocator Heading(string name) => Page.GetByRole(AriaRole.Heading, new() { Name = name, Exact = true });

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Link(string name) => Page.GetByRole(AriaRole.Link, new() { Name = name });

    public override string ToString() => Persona ?? "nobody";

    private void Take(bool isComplaint, string line)
    {
        _log.Enqueue(line);
        if (line.Contains("Unrecognized feature", StringComparison.Ordinal)) return; // permissions that other systems have
        if (isComplaint) _complaints.Enqueue(line);
    }
}
