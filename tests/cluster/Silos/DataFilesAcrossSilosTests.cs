using System.Text;
using Microsoft.Extensions.DependencyInjection;
using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Grains;
using NvpOrleans.Journal;
using NvpOrleans.Journal.Memory;
using NvpOrleans.Journal.State;
using NvpOrleans.Tests.Cluster.Hosting;
using NvpOrleans.Tests.Kit;
using Orleans.TestingHost;

namespace NvpOrleans.Tests.Cluster.Silos;

/// <summary>A data file that is replaced through one silo is in use on all of them, also on one that joins later.</summary>
public sealed class DataFilesAcrossSilosTests : IAsyncLifetime
{
    private const string Cycle = "2032-2037";
    private static readonly PersonId Administrator = new(Places.Administrator);
    private static readonly PersonId Karel = new(Places.Karel);

    private readonly MemoryJournalStore _journal = new();
    private readonly MemoryGrainStateStore _states = new();
    private InProcessTestCluster _cluster = null!;

    public async Task InitializeAsync()
    {
        var builder = new InProcessTestClusterBuilder(2);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Services.AddMemoryJournal();
            silo.Services.AddSingleton<IJournalStore>(_journal);
            silo.Services.AddSingleton<IGrainStateStore>(_states);
            silo.AddNvpGrains(withPersonas: true);
        });
        _cluster = builder.Build();
        await _cluster.DeployAsync();
    }

    public async Task DisposeAsync() => await _cluster.DisposeAsync();

    [Fact]
    public async Task ANewCycle_IsThereOnEverySilo_AndItsPlansCanBeOpened()
    {
        var files = _cluster.Client.GetGrain<IDataFilesGrain>(0);
        var cycles = Encoding.UTF8.GetString((await files.Read(Administrator, "cycles.json")).Value!);
        var more = cycles.Replace("  ],\n  \"national\": {", $$"""
                ,{ "id": "{{Cycle}}", "previous": "2026-2031", "national": "2022-2025", "initialStage": "preparation",
                  "inForceFrom": "2032-01-01", "inForceUntil": "2037-12-31", "certainty": "sourced" }
              ],
              "national": {
            """, StringComparison.Ordinal);
        Assert.True((await files.Replace(Administrator, new DataFileReplacement("cycles.json", Encoding.UTF8.GetBytes(more), 0, Guid.NewGuid()))).IsAllowed);

        // Enough plans to lie on both silos; a silo that has not heard yet does not know them.
        foreach (var key in new[] { "5345", "5339", "5291", "5267", "5268", "5269", "5270" })
        {
            var plan = _cluster.Client.GetDocument(DocumentId.Parse($"plan/{Cycle}/{key}")!.Value);
            await Eventually.TrueAsync(async () => (await plan.OpenDocument(Karel)).Refusal?.Code != RefusalCode.NotFound);
        }

        await _cluster.StartSiloAsync(2, new InProcessTestClusterOptions());
        foreach (var silo in _cluster.Silos)
        {
            var grains = _cluster.GetSiloServiceProvider(silo.SiloAddress).GetRequiredService<IGrainFactory>();
            await Eventually.TrueAsync(async () => (await grains.GetGrain<ICatalogGrain>(0).GetCatalog()).FindZonal(Cycle) is not null);
        }
    }
}
