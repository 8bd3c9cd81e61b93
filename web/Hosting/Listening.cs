using System.Net;

namespace NvpOrleans.Web.Hosting;

/// <summary>
/// Where the process listens. Without an issuer for sign-in there are only the ready-made people of Development, so the
/// process then runs in Development only and answers this machine only.
/// </summary>
internal static class Listening
{
    private const int LargestRequestLine = 360 * 1024; // a state vector of the size that the hub takes, in base64
    private const long LargestBody = 6 * 1024 * 1024; // the largest update (5 MiB) and its headers

    public static void AddNvpListening(this WebApplicationBuilder builder)
    {
        if (!builder.Environment.IsDevelopment())
            throw new InvalidOperationException(
                "No issuer for sign-in is configured, so this process runs in Development only. "
                + "Set ASPNETCORE_ENVIRONMENT=Development to try it on this machine with the ready-made people.");

        var urls = builder.Configuration["urls"];
        if (string.IsNullOrWhiteSpace(urls)) builder.WebHost.UseUrls(urls = "http://localhost:5080");
        var endpoints = builder.Configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"]).OfType<string>();
        foreach (var url in endpoints.Concat(urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
            if (!IsLoopback(url))
                throw new InvalidOperationException(
                    $"'{url}' would be reachable from other machines, and the ready-made people have no password. Use localhost, 127.0.0.1 or [::1].");

        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            kestrel.Limits.MaxRequestLineSize = LargestRequestLine;
            kestrel.Limits.MaxRequestBufferSize = Math.Max(LargestRequestLine, 1024 * 1024);
        });
    }

    private static bool IsLoopback(string url)
    {
        var address = BindingAddress.Parse(url);
        return address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
    }
}
