using System.Net;
using NvpOrleans.Tests.Cluster.Hosting;
using NvpOrleans.Tests.Kit;

namespace NvpOrleans.Tests.Cluster.Running;

/// <summary>The real process: when it starts, when it does not, and that it comes back as it was.</summary>
public sealed class StartTests
{
    [Fact]
    public async Task AProductionProcess_WithoutAnIssuer_RefusesToStart() =>
        Assert.Contains(
            "No issuer for sign-in is configured", await RefusalAsync(new ServerSettings { Environment = "Production" }), StringComparison.Ordinal);

    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://*:0")]
    [InlineData("http://127.0.0.1:0;http://[::]:0")]
    public async Task AProcessWithPersonas_ThatOthersCouldReach_RefusesToStart(string urls) =>
        Assert.Contains("would be reachable from other machines", await RefusalAsync(new ServerSettings { Urls = urls }), StringComparison.Ordinal);

    [Fact]
    public async Task AProcess_WithSenselessOptions_RefusesToStart() =>
        Assert.Contains("Documents:MaxWaitingBytes", await RefusalAsync(new ServerSettings
        {
            Values = new Dictionary<string, string> { ["Documents:MaxWaitingBytes"] = "10" },
        }), StringComparison.Ordinal);

    [Fact]
    public async Task AProcess_StoppedAndStartedAgain_KnowsTheTextAndTheSession()
    {
        await using var server = await ServerProcess.StartAsync();
        await using var lotte = await Editor.OpenAsync(server.Address, Places.Lotte, Places.Plan, Places.Cooperation);
        await lotte.AppendAsync("bewaard");
        await server.StopAsync();

        await using var restarted = await server.RestartAsync();
        using var reader = Visitor.Anonymous(restarted.Address);
        foreach (Cookie cookie in lotte.Connection.Visitor.Cookies.GetCookies(server.Address))
            reader.Cookies.Add(restarted.Address, new Cookie(cookie.Name, cookie.Value));
        using var answer = await reader.GetUpdatesAsync(Places.Plan, Places.Cooperation);
        Assert.Contains("bewaard", SectionReading.Render(await answer.Content.ReadAsByteArrayAsync()), StringComparison.Ordinal);
        Assert.DoesNotContain("bewaard", server.Output + restarted.Output, StringComparison.Ordinal);
    }

    private static async Task<string> RefusalAsync(ServerSettings settings) =>
        (await Assert.ThrowsAsync<InvalidOperationException>(() => StartAndStopAsync(settings))).Message;

    private static async Task StartAndStopAsync(ServerSettings settings)
    {
        await using var server = await ServerProcess.StartAsync(settings);
    }
}
