using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Grains.Documents;
using NvpOrleans.Journal;
using NvpOrleans.Journal.Memory;
using NvpOrleans.Journal.State;
using NvpOrleans.Tests.Kit.Journal;

namespace NvpOrleans.Tests.Cluster.Hosting;

/// <summary>
/// The whole service inside the test process, on a real port: faster than a process, and its journal and its documents' clock are
/// in the test's hand. Starting another one on the same <see cref="HostStores"/> is a restart.
/// </summary>
internal sealed class ServiceHost : IAsyncDisposable
{
    private readonly Factory _factory;

    private ServiceHost(HostStores stores, IReadOnlyDictionary<string, string> values, Action<IServiceCollection>? customise)
    {
        Stores = stores;
        _factory = new Factory(this, values, customise);
        _factory.UseKestrel(0);
    }

    public Uri Address => _factory.ClientOptions.BaseAddress;

    public HostStores Stores { get; }

    /// <summary>The documents' journal, which can be held and made to fail.</summary>
    public GatedJournalStore Journal => Stores.Journal;

    /// <summary>The clock of the documents; nothing else in the service goes by it.</summary>
    public ShiftedTime Clock { get; } = new();

    public CapturedLogs Logs { get; } = new();

    public IServiceProvider Services => _factory.Services;

    public IGrainFactory Grains => Services.GetRequiredService<IGrainFactory>();

    /// <param name="stores">Where it keeps everything; fresh ones unless given.</param>
    /// <param name="values">Configuration by its key.</param>
    public static Task<ServiceHost> StartAsync(HostStores? stores = null, params IEnumerable<(string Key, string Value)> values) =>
        StartAsync(null, stores, values);

    /// <param name="customise">What it is composed of instead; for what only one test needs.</param>
    /// <param name="stores">Where it keeps everything; fresh ones unless given.</param>
    /// <param name="values">Configuration by its key.</param>
    public static Task<ServiceHost> StartAsync(
        Action<IServiceCollection>? customise, HostStores? stores = null, params IEnumerable<(string Key, string Value)> values)
    {
        var host = new ServiceHost(stores ?? new HostStores(), values.ToDictionary(value => value.Key, value => value.Value), customise);
        host._factory.StartServer();
        return Task.FromResult(host);
    }

    public ValueTask DisposeAsync() => _factory.DisposeAsync();

    private sealed class Factory(ServiceHost host, IReadOnlyDictionary<string, string> values, Action<IServiceCollection>? customise) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Development");
            builder.UseSetting("urls", "http://127.0.0.1:0");
            builder.UseSetting("Silo:Store", "Memory");
            builder.UseSetting("Data:Folder", host.Stores.Folder);
            builder.UseSetting("Requests:Burst", "100000"); // tests ask faster than people
            builder.UseSetting("OTEL_SDK_DISABLED", "true"); // it keeps what belongs to a host for as long as the process lives
            foreach (var (key, value) in values) builder.UseSetting(key, value);
            builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(host.Logs));
            builder.ConfigureTestServices(services =>
            {
                services.AddJournalStore("gated", _ => host.Journal);
                services.AddSingleton<IGrainStateStore>(host.Stores.States);
                services.AddSingleton(provider => ActivatorUtilities.CreateInstance<DocumentServices>(provider, host.Clock));
                customise?.Invoke(services);
            });
        }
    }
}

/// <summary>What outlives a service.</summary>
internal sealed class HostStores
{
    public HostStores()
        : this(new MemoryJournalStore())
    {
    }

    private HostStores(MemoryJournalStore memory) =>
        (Memory, Journal) = (memory, new GatedJournalStore(memory) { Concerns = id => DocumentId.Parse(id.Value) is not null });

    public MemoryJournalStore Memory { get; }

    public GatedJournalStore Journal { get; }

    public MemoryGrainStateStore States { get; } = new();

    /// <summary>The same journals, and nothing of what small grains keep beside them.</summary>
    public HostStores WithJournalsOnly() => new(Memory);

    /// <summary>The keys of the sessions; small, and left to the system's cleaning.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("nvp-").FullName;
}
