using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Resources;

namespace NvpOrleans.Silo;

/// <summary>Traces, metrics and logs of a silo that is a process of its own; a web process that embeds a silo has its own.</summary>
internal static class SiloTelemetry
{
    public static void AddNvpTelemetry(this IHostApplicationBuilder builder)
    {
        if (builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is not { Length: > 0 }) return; // a silo answers no scraper
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("nvp-silo"))
            .WithMetrics(metrics => metrics.AddMeter("NvpOrleans.*", "Microsoft.Orleans"))
            .WithTracing(traces => traces.AddSource("NvpOrleans.*", "Microsoft.Orleans.*"))
            .WithLogging()
            .UseOtlpExporter();
    }
}
