using Microsoft.Extensions.DependencyInjection;
using NvpOrleans.Grains;
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

    public async Task InitializeAsync()
    {
        var builder = new InProcessTestClusterBuilder(2);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Services.AddMemoryJournal();
            silo.Services.AddSingleton<IJournalStore>(Journal);
            silo.Services.AddSingleton<IGrainStateStore>(_states);
            silo.AddNvpGrains(withPersonas: true);
        });
        _cluster = builder.Build();
        await _cluster.DeployAsync();
    }

    public async Task DisposeAsync() => await _cluster.DisposeAsync();

    /// <summary>The two silos.</summary>
    public (SiloAddress First, SiloAddress Second) Silos => (_cluster.Silos[0].SiloAddress, _cluster.Silos[1].SiloAddress);

    /// <summary>Where a grain that was called is.</summary>
    public SiloAddress SiloOf(IAddressable grain) =>
        _cluster.TryGetGrainContext(grain.GetGrainId(), out var context)
            ? context.Address.SiloAddress!
            : throw new InvalidOperationException($"{grain.GetGrainId()} is on neither silo.");
}
