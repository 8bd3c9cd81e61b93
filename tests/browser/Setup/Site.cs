using Microsoft.Playwright;
using NvpOrleans.Tests.Kit;

namespace NvpOrleans.Tests.Browser.Setup;

/// <summary>The service in a process of its own and Debian's Chromium, shared by the tests of a collection.</summary>
public sealed class Site : IAsyncLifetime
{
    private IPlaywright _playwright = null!;

    public ServerProcess Server { get; private set; } = null!;

    public IBrowser Browser { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var server = ServerProcess.StartAsync();
        _playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(60_000); // for a busy machine: a test that needs it has failed
        Browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = FindChromium(),
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
        Server = await server;
    }

    /// <summary>Runs a test; where it fails, the message names the folder with what the people saw.</summary>
    /// <param name="test">The test.</param>
    /// <param name="address">Another server than the shared one, or a cable to it.</param>
    public async Task VisitAsync(Func<Visit, Task> test, Uri? address = null)
    {
        await using var visit = new Visit(Browser, address ?? Server.Address);
        await visit.RunAsync(test);
    }

    public async Task DisposeAsync()
    {
        await Browser.DisposeAsync();
        _playwright.Dispose();
        await Server.DisposeAsync();
    }

    private static string FindChromium()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return folders.Select(folder => Path.Combine(folder, "chromium")).FirstOrDefault(File.Exists)
            ?? throw new FileNotFoundException("These tests need Debian's package `chromium`.");
    }
}

/// <summary>The tests of writing and of most pages. They run one after another, those of the other sites at the same time, each on a server of its own.</summary>
[CollectionDefinition(Name)]
public sealed class SiteCollection : ICollectionFixture<Site>
{
    public const string Name = "site";
}

/// <summary>The tests of what goes wrong, of remarks and of reading: about as long as the others, most of it waiting.</summary>
[CollectionDefinition(Name)]
public sealed class SecondSiteCollection : ICollectionFixture<Site>
{
    public const string Name = "second site";
}

/// <summary>The tests of plans on their way.</summary>
[CollectionDefinition(Name)]
public sealed class ThirdSiteCollection : ICollectionFixture<Site>
{
    public const string Name = "third site";
}

/// <summary>What is measured; nothing else runs meanwhile.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class QuietSiteCollection : ICollectionFixture<Site>
{
    public const string Name = "quiet site";
}
