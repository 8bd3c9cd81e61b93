using System.Net;
using System.Text.Json;
using NvpOrleans.Tests.Cluster.Hosting;
using NvpOrleans.Tests.Kit;
using static NvpOrleans.Tests.Cluster.Hosting.Places;

namespace NvpOrleans.Tests.Cluster.Running;

/// <summary>Whoever asks without end is told to wait, and nobody else.</summary>
public sealed class RequestRateTests
{
    private const string Asked = "api/me";

    [Fact]
    public async Task WhoAsksMoreThanAllowed_IsToldToWait_AndNobodyElseIs()
    {
        await using var host = await ServiceHost.StartAsync(null, ("Requests:Burst", "2"), ("Requests:PerMinute", "1"));
        using var lotte = await Visitor.SignInAsync(host.Address, Lotte);
        using var karel = await Visitor.SignInAsync(host.Address, Karel);
        using var nobody = Visitor.Anonymous(host.Address);
        for (var count = 0; count < 2; count++)
        {
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(lotte));
            Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(nobody));
        }

        using var refused = await lotte.GetAsync(Asked);
        using var problem = JsonDocument.Parse(await refused.Content.ReadAsStringAsync());
        string? Member(string name) => problem.RootElement.GetProperty(name).GetString();
        Assert.Equal((HttpStatusCode.TooManyRequests, "busy", "request-rate"), (refused.StatusCode, Member("code"), Member("reason")));
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.TooManyRequests, await StatusAsync(nobody));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(karel));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(lotte, "health/live")); // no API: not counted
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(lotte, "sign-in/personas"));
    }

    [Theory]
    [InlineData("127.0.0.0/8", HttpStatusCode.Unauthorized)]
    [InlineData("10.0.0.0/8", HttpStatusCode.TooManyRequests)]
    [InlineData(null, HttpStatusCode.TooManyRequests)]
    public async Task WhereARequestComesFrom_IsBelievedOfAKnownProxyOnly(string? proxies, HttpStatusCode answered)
    {
        await using var host = await ServiceHost.StartAsync(
            null, [("Requests:Burst", "1"), ("Requests:PerMinute", "1"), .. proxies is null ? [] : new[] { ("Proxies:Known:0", proxies) }]);
        var statuses = new List<HttpStatusCode>();
        foreach (var from in new[] { "203.0.113.1", "203.0.113.2", "203.0.113.2" })
        {
            using var nobody = Visitor.Anonymous(host.Address);
            nobody.Http.DefaultRequestHeaders.Add("X-Forwarded-For", $"198.51.100.7, {from}"); // what stands before it, anybody may have written
            statuses.Add(await StatusAsync(nobody));
        }

        Assert.Equal([HttpStatusCode.Unauthorized, answered, HttpStatusCode.TooManyRequests], statuses);
    }

    private static async Task<HttpStatusCode> StatusAsync(Visitor visitor, string path = Asked)
    {
        using var answer = await visitor.GetAsync(path);
        return answer.StatusCode;
    }
}
