using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Web.Hubs;
using NvpOrleans.Web.SignIn;

namespace NvpOrleans.Web.Hosting;

/// <summary>
/// Nobody keeps others from the service by asking without end: each person, or each address from which nobody has signed in, has a bucket
/// of requests that fills again. Of the pages nothing is counted, and the hub and the second door have limits of their own.
/// </summary>
internal static class RequestRates
{
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(100);

    public static void AddNvpRequestRates(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<RequestRateOptions>().BindConfiguration(RequestRateOptions.Section).ValidateOnStart()
            .Validate(o => o.Burst >= 1, "Requests:Burst must be at least 1, or every request is refused.")
            .Validate(o => o.PerMinute is >= 1 and <= 60_000, "Requests:PerMinute must be from 1 to 60000, or a caller is never heard again or never stopped.");
        builder.Services.AddSingleton(services =>
        {
            var rates = services.GetRequiredService<IOptions<RequestRateOptions>>().Value;
            return PartitionedRateLimiter.Create<HttpContext, string>(context => BucketOf(context, rates));
        });
    }

    /// <summary>After it is known who calls, and before anything is asked of the silo.</summary>
    /// <remarks>The framework's middleware makes a second limiter, for endpoints, whose timer nobody ends: it keeps a host that is gone in memory.</remarks>
    public static void UseNvpRequestRates(this WebApplication app)
    {
        var buckets = app.Services.GetRequiredService<PartitionedRateLimiter<HttpContext>>();
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/api"), api => api.Use(async (context, next) =>
        {
            using var lease = buckets.AttemptAcquire(context);
            await (lease.IsAcquired ? next(context) : RefuseAsync(context, lease));
        }));
    }

    private static RateLimitPartition<string> BucketOf(HttpContext context, RequestRateOptions rates) =>
        RateLimitPartition.GetTokenBucketLimiter(CallerOf(context), _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = rates.Burst,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) / rates.PerMinute,
        });

    private static string CallerOf(HttpContext context) =>
        context.User.FindFirstValue(Caller.PersonClaim) is { } person ? $"person {person}" : $"address {context.Connection.RemoteIpAddress}";

    private static async Task RefuseAsync(HttpContext context, RateLimitLease lease)
    {
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) && after > Least ? after : Least;
        var refusal = new Refusal(RefusalCode.Busy, "request-rate", new Dictionary<string, string>
        {
            ["retryAfterMs"] = ((long)Math.Ceiling(wait.TotalMilliseconds)).ToString(CultureInfo.InvariantCulture),
        });
        await new RefusalResult(refusal, StatusCodes.Status429TooManyRequests).ExecuteAsync(context);
    }
}
