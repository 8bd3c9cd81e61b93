using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NvpOrleans.Abstractions.Catalog;

namespace NvpOrleans.Web.Hosting;

/// <summary>Live: this process answers. Ready: it reaches a silo. Neither asks the storage, whose failure a restart does not mend.</summary>
internal static class Health
{
    private const string Ready = "ready";

    public static void MapNvpHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) }).AllowAnonymous();
    }

    public static void AddNvpHealth(this IServiceCollection services) =>
        services.AddHealthChecks().AddCheck<SiloReached>("silo", tags: [Ready], timeout: TimeSpan.FromSeconds(3));

    private sealed class SiloReached(IGrainFactory grains) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            await grains.GetGrain<ICatalogGrain>(0).GetCatalog().WaitAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
    }
}
