using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using IPNetwork = System.Net.IPNetwork;

namespace NvpOrleans.Web.Hosting;

/// <summary>
/// Behind a reverse proxy everybody comes from its address. Of known ones, and of nobody else, it is believed from where, and by which
/// scheme, a request came to them: whoever else says so would choose their own address.
/// </summary>
internal static class Proxies
{
    public static void AddNvpProxies(this WebApplicationBuilder builder) =>
        builder.Services.AddOptions<ProxyOptions>().BindConfiguration(ProxyOptions.Section).ValidateOnStart()
            .Validate(o => o.Known.All(known => NetworkOf(known) is not null), "Proxies:Known must hold IP addresses and networks, such as 10.0.0.5 or 10.0.0.0/24.");

    /// <summary>Before anything that asks where a request comes from.</summary>
    public static void UseNvpProxies(this WebApplication app)
    {
        IPNetwork[] known = [.. app.Services.GetRequiredService<IOptions<ProxyOptions>>().Value.Known.Select(NetworkOf).OfType<IPNetwork>()];
        if (known.Length == 0) return;
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            ForwardLimit = null, // proxies may stand behind one another: the first address that is none of theirs is the caller's
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in known) options.KnownIPNetworks.Add(network);
        app.UseForwardedHeaders(options);
    }

    private static IPNetwork? NetworkOf(string text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8) : null;
}
