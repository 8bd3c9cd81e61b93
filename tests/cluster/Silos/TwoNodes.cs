using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using NvpOrleans.Tests.Cluster.Hosting;
using NvpOrleans.Tests.Kit;
using Orleans.Configuration;

namespace NvpOrleans.Tests.Cluster.Silos;

/// <summary>Two whole web nodes, each with its gateway and its silo, in one cluster over one journal.</summary>
internal sealed class TwoNodes : IAsyncDisposable
{
    private TwoNodes(ServiceHost first, ServiceHost second) => (First, Second) = (first, second);

    public ServiceHost First { get; }

    public ServiceHost Second { get; }

    public static async Task<TwoNodes> StartAsync(params IReadOnlyList<(string Key, string Value)> values)
    {
        var stores = new HostStores();
        var primary = FreePort();
        var first = await StartAsync(primary, primary, stores, values);
        var second = await StartAsync(FreePort(), primary, stores, values);
        foreach (var node in new[] { first, second })
            await Eventually.TrueAsync(async () => (await ManagementOf(node).GetHosts(onlyActive: true)).Count == 2);
        return new TwoNodes(first, second);
    }

    /// <summary>The silo of a node.</summary>
    public static SiloAddress SiloOf(ServiceHost node) => node.Services.GetRequiredService<ILocalSiloDetails>().SiloAddress;

    /// <summary>Where a grain is; it must have been called.</summary>
    public async Task<SiloAddress?> HomeOfAsync(IAddressable grain) => await ManagementOf(First).GetActivationAddress(grain);

    public async ValueTask DisposeAsync()
    {
        await Second.DisposeAsync();
        await First.DisposeAsync(); // it keeps the list of both
    }

    private static Task<ServiceHost> StartAsync(int port, int primary, HostStores stores, IReadOnlyList<(string Key, string Value)> values) =>
        ServiceHost.StartAsync(
            services => services.Configure<DevelopmentClusterMembershipOptions>(
                membership => membership.PrimarySiloEndpoint = new IPEndPoint(IPAddress.Loopback, primary)),
            stores,
            [("Silo:Port", port.ToString(CultureInfo.InvariantCulture)), .. values]);

    private static IManagementGrain ManagementOf(ServiceHost node) => node.Grains.GetGrain<IManagementGrain>(0);

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
