using System.Text;
using NvpOrleans.Tests.Cluster.Hosting;
using NvpOrleans.Tests.Kit;
using static NvpOrleans.Tests.Cluster.Hosting.Places;

namespace NvpOrleans.Tests.Cluster.Access;

/// <summary>Words are planted in drafts; every byte that reaches people who may not read them is kept and searched.</summary>
public sealed class SentinelTests(SharedService service) : IClassFixture<SharedService>
{
    private const string Section = "mission@nl";
    private const string Sentinel = "ZWARTELIJSTER";

    /// <summary>Who may not read the plan of Antwerp in consultation, with a document of their own.</summary>
    private static readonly (string Persona, string Own)[] Outsiders =
    [
        (Observer, "phenomenon/2022-2025/3"), ("council-secretary-antwerpen", "phenomenon/2022-2025/3"),
        ("zone-editor-liege", "plan/2020-2025/5277"), ("zone-chief-brussel", "plan/2020-2025/5339"), ("ministry-interior", "phenomenon/2022-2025/3"),
    ];

    [Fact]
    public async Task Outsiders_OverEveryChannel_ReceiveNothingOfADraft()
    {
        var outsiders = new List<PlanningConnection>();
        foreach (var (persona, _) in Outsiders)
            outsiders.Add(await PlanningConnection.StartAsync(await Visitor.SignInAsync(service.Address, persona), records: true));
        await using var reader = await PlanningConnection.StartAsync(await Visitor.SignInAsync(service.Address, Coordinator), records: true);
        await reader.OpenSectionAsync(Plan, Section);
        await using var lotte = await service.OpenAsync(Lotte, Section);
        var kept = new StringBuilder();

        await lotte.AppendAsync($"{Sentinel}1 ");
        foreach (var ((_, own), outsider) in Outsiders.Zip(outsiders)) kept.Append(await TryEverythingAsync(outsider, own, lotte));
        await lotte.AppendAsync($"{Sentinel}2 ");
        await lotte.SetPresenceAsync($"{{\"name\":\"{Sentinel}3\"}}");
        await reader.WaitForAsync(heard => heard.OfType<HeardCarets>().Any(moved => moved.Carets.Any(IsPlanted)), "the caret");
        foreach (var ((_, own), outsider) in Outsiders.Zip(outsiders)) kept.Append(await TryEverythingAsync(outsider, own, lotte));

        Assert.Contains(Sentinel, Encoding.UTF8.GetString(reader.Received), StringComparison.Ordinal); // it can be found where it may be
        Assert.DoesNotContain(Sentinel, kept.ToString(), StringComparison.OrdinalIgnoreCase);
        foreach (var outsider in outsiders)
        {
            Assert.NotEmpty(outsider.Received);
            Assert.DoesNotContain(Sentinel, Encoding.UTF8.GetString(outsider.Received), StringComparison.OrdinalIgnoreCase);
            await outsider.DisposeAsync();
        }

        Assert.DoesNotContain(service.Host.Logs.Lines, line => line.Contains(Sentinel, StringComparison.OrdinalIgnoreCase));
        using var nobody = Visitor.Anonymous(service.Address);
        var metrics = await nobody.Http.GetStringAsync(new Uri("metrics", UriKind.Relative));
        Assert.DoesNotContain(Sentinel, metrics, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Lotte, metrics, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task AGuest_WithOneSection_ReceivesNothingOfTheOthers()
    {
        await using var guest = await PlanningConnection.StartAsync(await Visitor.SignInAsync(service.Address, "guest-antwerpen"), records: true);
        await guest.OpenDocumentAsync(Plan);
        await guest.OpenSectionAsync(Plan, Cooperation);
        await using var hidden = await service.OpenAsync(Lotte, "strategy/lessons@nl");
        await using var open = await service.OpenAsync(Lotte, Cooperation);
        await hidden.AppendAsync($"{Sentinel}4 ");
        await hidden.SetPresenceAsync($"{{\"name\":\"{Sentinel}5\"}}");
        await open.AppendAsync("dit mag");
        await guest.WaitForAsync(heard => heard.OfType<HeardUpdates>().Any(), "what it may read");
        Assert.Contains("dit mag", Encoding.UTF8.GetString(guest.Received), StringComparison.Ordinal);
        Assert.DoesNotContain(Sentinel, Encoding.UTF8.GetString(guest.Received), StringComparison.Ordinal);
    }

    private static bool IsPlanted(CaretMessage caret) => caret.State?.Contains(Sentinel, StringComparison.Ordinal) == true;

    /// <returns>Everything that came over HTTP, refusals included.</returns>
    private static async Task<string> TryEverythingAsync(PlanningConnection outsider, string own, Editor victim)
    {
        var kept = new StringBuilder();
        await TryAsync(() => outsider.OpenDocumentAsync(own));
        await TryAsync(() => outsider.OpenDocumentAsync(Plan));
        await TryAsync(() => outsider.OpenSectionAsync(Plan, Section));
        await TryAsync(() => outsider.OpenSectionAsync(Plan, Section, victim.ClientId, generation: 9));
        await TryAsync(() => outsider.PushAsync(Plan, Section, 1, victim.State));
        await TryAsync(() => outsider.SetPresenceAsync(Plan, Section, victim.ClientId, 1_000_000, null));
        string[] paths =
        [
            "api/me", "api/catalog", "api/documents", "sign-in/personas", "health/ready", Visitor.UpdatesOf(Plan, Section),
            Visitor.UpdatesOf(Plan, Section) + "?stateVector=AA", Visitor.UpdatesOf(Plan.ToUpperInvariant(), Section),
        ];
        foreach (var path in paths)
        {
            using var answer = await outsider.Visitor.GetAsync(path);
            kept.Append(path).Append(answer).Append(await answer.Content.ReadAsStringAsync());
        }

        using var posted = await outsider.Visitor.PostUpdateAsync(Plan, Section, 1, victim.State);
        return kept.Append(posted).Append(await posted.Content.ReadAsStringAsync()).ToString();
    }

    private static async Task TryAsync(Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (RefusedException)
        {
            // The refusal's bytes are in the recording.
        }
    }
}
