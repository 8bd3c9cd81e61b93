using System.Net;
using NvpOrleans.Tests.Cluster.Hosting;
using NvpOrleans.Tests.Kit;
using static NvpOrleans.Tests.Cluster.Hosting.Places;

namespace NvpOrleans.Tests.Cluster.Running;

/// <summary>What an operator sees.</summary>
public sealed class TelemetryTests(SharedService service) : IClassFixture<SharedService>
{
    [Theory]
    [InlineData("health/live")]
    [InlineData("health/ready")]
    public async Task Health_OfARunningService_IsGood(string path)
    {
        using var nobody = Visitor.Anonymous(service.Address);
        using var answer = await nobody.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("Healthy", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Metrics_AfterSomeEdits_CountThem()
    {
        await using var lotte = await service.OpenAsync(Lotte, Cooperation);
        await using var coordinator = await service.OpenAsync(Coordinator, Cooperation);
        await lotte.AppendAsync("geteld");
        await coordinator.WaitForTextAsync("geteld");
        await Assert.ThrowsAsync<RefusedException>(() => coordinator.AppendAsync("geweigerd"));
        (await lotte.Connection.Visitor.PostUpdateAsync(Plan, Cooperation, lotte.Generation, [1, 2, 3])).Dispose();

        using var nobody = Visitor.Anonymous(service.Address);
        var metrics = await nobody.Http.GetStringAsync(new Uri("metrics", UriKind.Relative));
        string[] names =
        [
            "nvp_updates_total", "nvp_updates_durable_duration_seconds", "nvp_updates_batch", "nvp_refusals_total", "nvp_documents_open",
            "nvp_documents_replay_duration_seconds", "nvp_audience_deliver_duration_seconds", "nvp_connections", "nvp_sections_open",
            "nvp_deliveries_total", "nvp_hub_refusals_total", "nvp_journal_append_duration_seconds",
        ];
        Assert.All(names, name => Assert.Contains(name, metrics, StringComparison.Ordinal));
        Assert.Matches("nvp_hub_refusals_total\\{[^}]*code=\"forbidden\"", metrics); // by the hub
        Assert.Matches("nvp_hub_refusals_total\\{[^}]*code=\"malformed\"", metrics); // over HTTP
    }

    [Fact]
    public async Task Metrics_AskedForThroughAProxy_AreNotThere()
    {
        using var nobody = Visitor.Anonymous(service.Address);
        nobody.Http.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");
        using var answer = await nobody.GetAsync("metrics");
        Assert.False(answer.IsSuccessStatusCode);
    }
}
