using System.Net;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace NvpOrleans.Web.Hosting;

/// <summary>Traces from hub to grain to store, metrics, and where they go: OTLP when an endpoint is configured, Prometheus always.</summary>
internal static class Telemetry
{
    public static void AddNvpTelemetry(this WebApplicationBuilder builder)
    {
        builder.Services.AddNvpHealth();
        if (IsOff(builder.Configuration)) return;
        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("nvp-web"))
            .WithMetrics(metrics => metrics
                .AddAspNetCoreInstrumentation()
                .AddRuntimeInstrumentation()
                .AddMeter("NvpOrleans.*", "Microsoft.Orleans", "Microsoft.AspNetCore.Http.Connections")
                .AddPrometheusExporter())
            .WithTracing(traces => traces
                .AddAspNetCoreInstrumentation()
                .AddSource("NvpOrleans.*", "Microsoft.Orleans.*", "Microsoft.AspNetCore.SignalR.Server"));
        if (builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is { Length: > 0 }) telemetry.WithLogging().UseOtlpExporter();
    }

    // As the specification of OpenTelemetry names it.
    private static bool IsOff(IConfiguration configuration) => configuration.GetValue("OTEL_SDK_DISABLED", false);

    /// <summary>The scraper runs on this machine; figures about the service are nobody else's business, a proxy's callers included.</summary>
    public static void MapNvpTelemetry(this WebApplication app)
    {
        if (IsOff(app.Configuration)) return;
        app.MapPrometheusScrapingEndpoint("/metrics").RequireAuthorization(policy => policy.RequireAssertion(context =>
            context.Resource is HttpContext http
            && http.Connection.RemoteIpAddress is { } from && IPAddress.IsLoopback(from)
            && !http.Request.Headers.ContainsKey("X-Forwarded-For")));
    }
}
