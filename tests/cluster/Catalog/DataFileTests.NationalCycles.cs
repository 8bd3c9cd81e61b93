using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using NvpOrleans.Tests.Kit;
using NvpOrleans.Yjs;
using static NvpOrleans.Tests.Cluster.Hosting.Places;

namespace NvpOrleans.Tests.Cluster.Catalog;

public sealed partial class DataFileTests
{
    /// <summary>The next National Security Plan is a row of the file: its documents are there at once, beside those of the one before.</summary>
    [Fact]
    public async Task AnotherNationalCycle_HasItsOwnDocuments_WithItsOwnStages()
    {
        const string Next = "phenomenon/2026-2029/3";
        const string Before = "phenomenon/2022-2025/3";
        await OpenNextNationalCycleAsync();

        await using var owner = await Editor.OpenAsync(_host.Address, "federal-owner-drugs", Next, "national-approach@nl", true);
        await owner.AppendAsync("het volgende plan");
        using var desk = await Plans.Desk.OfAsync(_host.Address, "federal-owner-drugs", Next);
        Assert.Equal("proposing", await desk.StageAsync());
        Assert.Equal("working-group", (await desk.CarryAsync("move", new { to = "working-group", date = (string?)null, reason = "" })).GetProperty("stage").GetString());
        using var other = await Plans.Desk.OfAsync(_host.Address, "federal-owner-drugs", Before);
        Assert.Equal("working-group", await other.ListedStageAsync());
        await using var earlier = await Editor.OpenAsync(_host.Address, "federal-owner-drugs", Before, "national-approach@nl", true);
        Assert.DoesNotContain("het volgende plan", earlier.Xml, StringComparison.Ordinal);
    }

    /// <summary>A phenomenon of the next National Security Plan is none of the plans before, one that ends stays in them, and a number can be used anew.</summary>
    [Fact]
    public async Task EachPlan_HasThePhenomenaOfItsNationalCycle_AndTakesOverOnlyWhatMeansTheSameThere()
    {
        const string Next = "plan/2026-2031/5345";
        await RetainAsync("3", "5", "15");
        await OpenNextNationalCycleAsync();

        await using var choices = await Editor.OpenAsync(_host.Address, Karel, Next, "choices");
        await using var before = await Editor.OpenAsync(_host.Address, Karel, Plan, "choices");
        Assert.Equal(("priority", "", null, ""), (LevelOf(choices.State, "3"), LevelOf(choices.State, "5"), LevelOf(choices.State, "15"), LevelOf(choices.State, "16")));
        Assert.Equal(("priority", "priority", "priority", null), (LevelOf(before.State, "3"), LevelOf(before.State, "5"), LevelOf(before.State, "15"), LevelOf(before.State, "16")));
        await choices.EditAsync(doc => ((YMap)doc.GetMap("choices")["16"]!).Set("level", "priority"));

        await Eventually.TrueAsync(async () => await StatusOfAsync("phenomenon/16@nl", Next) == HttpStatusCode.OK);
        Assert.Equal(HttpStatusCode.NotFound, await StatusOfAsync("phenomenon/15@nl", Next));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (await StatusOfAsync("phenomenon/15@nl"), await StatusOfAsync("phenomenon/16@nl")));
        await Eventually.TrueAsync(async () => (await RetainedAsync("2020-2025"), await RetainedAsync("2026-2031")) == ("15 3 5", "16 3"));
        var documents = (await _administrator.Http.GetFromJsonAsync<JsonElement>(new Uri("api/documents", UriKind.Relative))).EnumerateArray().Select(found => found.GetProperty("document").GetString()).ToHashSet();
        Assert.Equal(
            (true, false, false, true),
            (documents.Contains("phenomenon/2022-2025/15"), documents.Contains("phenomenon/2022-2025/16"), documents.Contains("phenomenon/2026-2029/15"), documents.Contains("phenomenon/2026-2029/16")));

        async Task<string> RetainedAsync(string cycle)
        {
            using var karel = await Visitor.SignInAsync(_host.Address, Karel);
            var plans = await karel.Http.GetFromJsonAsync<JsonElement>(new Uri($"api/overview/{cycle}", UriKind.Relative));
            var working = plans.EnumerateArray().Single(plan => plan.GetProperty("document").GetString() == $"plan/{cycle}/5345").GetProperty("working");
            return working.ValueKind is JsonValueKind.Null ? "" : string.Join(' ', working.GetProperty("choices").EnumerateObject().Select(choice => choice.Name).Order(StringComparer.Ordinal));
        }
    }

    /// <summary>
    /// The next National Security Plan, onto which the next plans graft: it has no 15 any more, 5 is something else in it, and 16 is new.
    /// </summary>
    private async Task OpenNextNationalCycleAsync()
    {
        var lines = (await ReadAsync(Phenomena)).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.StartsWith("5,", StringComparison.Ordinal) || line.StartsWith("15,", StringComparison.Ordinal) ? line : line.Replace(",2022-2025", ",2022-2025; 2026-2029", StringComparison.Ordinal));
        var added = NewPhenomenon.Replace("2022-2025", "2026-2029", StringComparison.Ordinal);
        var other = added.Replace("16,", "5,", StringComparison.Ordinal).Replace("nieuw", "ander", StringComparison.Ordinal);
        var listed = await ReplaceAsync(Phenomena, string.Join('\n', [.. lines, added]) + other, 0);

        var cycles = await ReadAsync("cycles.json");
        var at = cycles.IndexOf("\"national\": {", StringComparison.Ordinal) + "\"national\": ".Length;
        var first = cycles[at..cycles.LastIndexOf('}')].TrimEnd();
        var second = first.Replace("2022-2025", "2026-2029", StringComparison.Ordinal)
            .Replace("\"initialStage\": \"working-group\"", "\"initialStage\": \"proposing\"", StringComparison.Ordinal)
            .Replace("\"name\": \"drafting\"", "\"name\": \"proposing\"", StringComparison.Ordinal);
        var both = $"{cycles[..at]}[{first}, {second}] }}".Replace("\"previous\": \"2020-2025\",\n      \"national\": \"2022-2025\"", "\"previous\": \"2020-2025\",\n      \"national\": \"2026-2029\"", StringComparison.Ordinal);

        var report = await CheckAsync("cycles.json", both);
        Assert.Equal(["added national 2026-2029"], report.GetProperty("changes").EnumerateArray().Where(change => change.GetProperty("kind").GetString() == "added").Select(change => $"added {change.GetProperty("key")}"));
        await ReplaceAsync("cycles.json", both, listed.GetProperty("version").GetInt64());
    }
}
