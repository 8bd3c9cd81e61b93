using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using NvpOrleans.Tests.Kit;
using NvpOrleans.Tests.Kit.Comments;

namespace NvpOrleans.Tests.Interop;

/// <summary>The file that an administrator exports, computed a second time from EXPORT.md: the chain holds, and no byte of it can be changed.</summary>
[Collection(RunningService.Name)]
public class AuditChainTests(RunningService service, Judge judge) : IClassFixture<Judge>
{
    // No other test of the running service has to do with Brussels.
    private const string Plan = "plan/2020-2025/5339";
    private const string Written = "alleen-in-de-tekst";
    private const string Said = "alleen-onder-elkaar";
    private const string Reason = "Hoofdstuk één ontbreekt \"nog\" 😀.";

    // Sent by every test, carried out once.
    private static readonly Guid Operation = new("6f1a2f0e-6a53-4f0a-9a53-0d1c7b6f2c11");

    [Fact]
    public async Task TheDecisionsOfAPlan_AreProvedByTheFileAlone()
    {
        await DecideAsync();

        var file = await ExportAsync($"api/audit/{Plan}");
        var answer = judge.Ask("auditChain", ("file", file), ("document", Plan));

        Assert.Null((string?)answer["broken"]);
        var details = Assert.Single(answer["entries"]!.AsArray())!["details"]!;
        Assert.Equal(("drafting-resumed", Reason), ((string?)details["type"], (string?)details["reason"]));
    }

    [Fact]
    public async Task WhatIsNoDecision_IsABareLink_WithNothingOfWhatWasWrittenOrSaid()
    {
        await DecideAsync();

        var lines = Lines(await ExportAsync($"api/audit/{Plan}"));

        var links = lines.Where(line => line["entry"] is null).ToList();
        Assert.True(links.Count > 4, "text and comments are links too");
        Assert.All(links, line => Assert.Equal(["header"], line.Select(member => member.Key)));
        var bytes = lines.SelectMany(line => new[] { line["header"], line["body"] }).OfType<JsonNode>().Select(value => Convert.FromBase64String((string)value!));
        Assert.All(bytes.Select(Encoding.UTF8.GetString), text => Assert.True(!text.Contains(Written, StringComparison.Ordinal) && !text.Contains(Said, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task AByteThatIsChanged_BreaksTheChain()
    {
        await DecideAsync();
        var file = await ExportAsync($"api/audit/{Plan}");
        var lines = Lines(file);
        var decided = lines.FindIndex(line => line["entry"] is not null);
        Assert.InRange(decided, 1, lines.Count - 2); // only its hash, known from elsewhere, holds the end of a chain

        foreach (var at in new[] { 0, decided - 1, decided })
            foreach (var member in new[] { "header", "body" }.Where(lines[at].ContainsKey))
                for (var place = Convert.FromBase64String((string)lines[at][member]!).Length - 1; place >= 0; place--)
                    AssertBroken(file, at, line => line[member] = Flipped((string)line[member]!, place), $"{member} {place} of line {at + 1}");
        foreach (var name in new[] { "hash", "previous", "sequence", "time", "entry" })
            AssertBroken(file, decided, line => line.Remove(name), name);
        AssertBroken(file, decided, line => line["hash"] = new string('0', 64), "hash");
        AssertBroken(file, decided, line => line["time"] = ((string)line["time"]!).Replace("20", "19", StringComparison.Ordinal), "time");
        AssertBroken(file, decided, line => line["entry"]!["by"] = "zone-editor-brussel", "by");
        AssertBroken(file, decided, line => line["entry"]!["role"] = "mayor", "role");
        foreach (var name in lines[decided]["entry"]!["details"]!.AsObject().Select(member => member.Key))
            AssertBroken(file, decided, line => line["entry"]!["details"]![name] = "\"iets anders\"", name);
    }

    [Fact]
    public async Task ALineThatIsTakenOut_PutInOrMoved_BreaksTheChain()
    {
        await DecideAsync();
        var lines = (await ExportAsync($"api/audit/{Plan}")).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.NotNull(Broken([.. lines[..1], .. lines[2..]]));
        Assert.NotNull(Broken([.. lines[1..]]));
        Assert.NotNull(Broken([lines[0], lines[0], .. lines[1..]]));
        Assert.NotNull(Broken([lines[1], lines[0], .. lines[2..]]));
        Assert.Null(Broken(lines));
    }

    [Fact]
    public async Task TheLogBesideTheDocuments_IsProvedByTheFileAlone()
    {
        await ExportAsync("api/audit");

        var answer = judge.Ask("auditChain", ("file", await ExportAsync("api/audit")), ("document", null));

        Assert.Null((string?)answer["broken"]);
        Assert.Contains(answer["entries"]!.AsArray(), entry => ((string?)entry!["kind"], (string?)entry["by"]) == ("exported", "administrator"));
    }

    private void AssertBroken(string file, int at, Action<JsonObject> change, string what)
    {
        var lines = Lines(file);
        change(lines[at]);
        Assert.True(Broken([.. lines.Select(line => line.ToJsonString())]) is not null, $"nobody sees that the {what} was changed");
    }

    private string? Broken(IEnumerable<string> lines) =>
        (string?)judge.Ask("auditChain", ("file", string.Concat(lines.Select(line => $"{line}\n"))), ("document", Plan))["broken"];

    // What is text and what is said among the mayor's people is no decision; the reason of one is.
    private async Task DecideAsync()
    {
        await using var editor = await Editor.OpenAsync(service.Address, "zone-editor-brussel", Plan, "mission@nl");
        await editor.AppendAsync(Written);
        using (var mayor = await Commenter.OfAsync(service.Address, "mayor-brussel", Plan)) await mayor.StartAsync("mission@nl", Said, audience: "office");
        using var chief = await Visitor.SignInAsync(service.Address, "zone-chief-brussel");
        using var answer = await chief.Http.PostAsJsonAsync(
            new Uri("api/plans/2020-2025/5339/commands", UriKind.Relative), new { type = "resume-drafting", operation = Operation, reason = Reason });
        answer.EnsureSuccessStatusCode();
        await editor.AppendAsync(Written);
    }

    private async Task<string> ExportAsync(string log)
    {
        using var administrator = await Visitor.SignInAsync(service.Address, "administrator");
        return await administrator.Http.GetStringAsync(new Uri(log, UriKind.Relative));
    }

    private static List<JsonObject> Lines(string file) =>
        [.. file.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!.AsObject())];

    private static string Flipped(string base64, int place)
    {
        var bytes = Convert.FromBase64String(base64);
        bytes[place] ^= 1;
        return Convert.ToBase64String(bytes);
    }
}
