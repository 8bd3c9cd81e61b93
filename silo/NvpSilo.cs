using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NvpOrleans.Grains;
using NvpOrleans.Journal;
using Orleans.Configuration;

namespace NvpOrleans.Silo;

/// <summary>Everything a silo needs, chosen by configuration. The web process that embeds a silo calls the same method.</summary>
public static class NvpSilo
{
    /// <summary>Adds a silo with its grains and its journal to a host.</summary>
    public static IHostApplicationBuilder AddNvpSilo(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var options = builder.Configuration.GetSection(SiloOptions.Section).Get<SiloOptions>() ?? new SiloOptions();
        AddJournal(builder, options.Store);
        builder.AddNvpMail();
        builder.UseOrleans(silo =>
        {
            var port = options.Port == 0 ? FreePort() : options.Port;
            silo.UseLocalhostClustering(port, options.GatewayPort, null, options.ServiceId, options.ClusterId);
            silo.AddActivityPropagation();
            silo.AddNvpGrains(withPersonas: builder.Environment.IsDevelopment());

            // A grain that cannot keep up refuses; Orleans's own queue must not grow without bound in front of it.
            silo.Configure<SiloMessagingOptions>(messaging => messaging.MaxEnqueuedRequestsHardLimit = 20_000);
        });
        return builder;
    }

    private static void AddJournal(IHostApplicationBuilder builder, SiloStore store)
    {
        if (store == SiloStore.Memory) builder.Services.AddMemoryJournal();
        else builder.Services.AddSqliteJournal();
    }

    // The silo of a single process talks to nobody; a port of its own lets several such processes run side by side.
    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
