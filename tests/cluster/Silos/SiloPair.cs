using Microsoft.Extensions.DependencyInjection;
using NvpOrleans.Grains;
using NvpOrleans.Grains.Documents;
using NvpOrleans.Journal;
using NvpOrleans.Journal.Memory;
using NvpOrleans.Journal.State;
using Orleans.TestingHost;

namespace NvpOrleans.Tests.Cluster.Silos;

/// <summary>Two silos over one journal, and a client outside of them.</summary>
public sealed class SiloPair : IAsyncLifetime
{
    private readonly MemoryGrainStateStore _states = new();
    private InProcessTestCluster _cluster = null!;

    public IClusterClient Client => _cluster.Client;

    public MemoryJournalStore Journal { get; } = new();

    /// <summary>What else the silos are made of.</summary>
    public Action<ISiloBuilder> Also { get; init; } = _ => { };

    public async Task InitializeAsync()
    {
        var builder = new InProcessTestClusterBuilder(2);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Services.AddMemoryJournal();
            silo.Services.AddSingleton<IJournalStore>(Journal);
            silo.Services.AddSingleton<IGrainStateStore>(_states);
            silo.AddNvpGrains(withPersonas: true);

            // No document finds out about rights by itself: what is felt was told.
            silo.Services.Configure<DocumentOptions>(options => options.GrantsTrusted = options.Housekeeping = TimeSpan.FromHours(1));
            Also(silo);
        });
        _cluster = builder.Build();
        await _cluster.DeployAsync();
    }

    public async Task DisposeAsync() => await _cluster.DisposeAsync();

    /// <summary>The two silos.</summary>
    public (SiloAddress First, SiloAddress Second) Silos => (_cluster.Silos[0].SiloAddress, _cluster.Silos[1].SiloAddress);

    /// <summary>The services of a silo.</summary>
    public IServiceProvider ServicesOf(SiloAddress silo) => _cluster.GetSiloServiceProvider(silo);

    /// <summary>A silo is lost; ends when the other knows.</summary>
    public async Task LoseAsync(SiloAddress silo)
    {
        await _cluster.KillSiloAsync(_cluster.Silos.Single(handle => handle.SiloAddress == silo));
        await _cluster.WaitForLivenessToStabilizeAsync();
    }

    /// <summary>Where a grain that was called is.</summary>
    public SiloAddress SiloOf(IAddressable grain) =>
        _cluster.TryGetGrainContext(grain.GetGrainId(), out var context)
            ? context.Address.SiloAddress!
            : throw new InvalidOperationException($"{grain.GetGrainId()} is on neither silo.");
}
