using NvpOrleans.Tests.Kit;

namespace NvpOrleans.Tests.Cluster.Hosting;

/// <summary>One service for the tests of a class, which keep apart by writing in sections of their own.</summary>
public sealed class SharedService : IAsyncLifetime
{
    internal ServiceHost Host { get; private set; } = null!;

    internal Uri Address => Host.Address;

    public async Task InitializeAsync() => Host = await ServiceHost.StartAsync(null, ("OTEL_SDK_DISABLED", "false"));

    public async Task DisposeAsync() => await Host.DisposeAsync();

    internal Task<Editor> OpenAsync(string persona, string section, bool catchesUp = true) =>
        Editor.OpenAsync(Address, persona, Places.Plan, section, catchesUp);

    /// <summary>The section as the service gives it over HTTP.</summary>
    internal Task<string> XmlAsync(string section) => Host.XmlAsync(section);
}
