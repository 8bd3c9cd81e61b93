using System.Net.Http.Json;
using System.Text;
using NvpOrleans.Tests.Kit;
using NvpOrleans.Tests.Kit.Plans;
using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Cluster.Access;

/// <summary>
/// Everything a signed-in person can ask of the service, over every door. What it asks for and what it leaves out, together, is every
/// endpoint and every method of the hub that there is: a new one that is in neither fails a test.
/// </summary>
/// <param name="sections">The sections to ask for, of plans and of national documents.</param>
/// <param name="pdf">The signed PDF to ask for.</param>
internal sealed class EveryDoor(IReadOnlyCollection<(string Document, string Section)> sections, string pdf = "none")
{
    private const string Somebody = "observer-cabinet";

    private static readonly string[] Versions = ["1", "1.1", "2", "2.1"];
    private static readonly string[] NationalDocuments = ["phenomena/2022-2025/6", "phenomena/2022-2025/T1"];

    /// <summary>The methods of the hub.</summary>
    public static IReadOnlyList<string> HubMethods { get; } =
        ["OpenDocument", "CloseDocument", "OpenSection", "CloseSection", "PushUpdate", "SetPresence", "OpenBoard", "CloseBoard"];

    /// <summary>What says the same to everybody, signed in or not, or is one of the other doors.</summary>
    public static IReadOnlyList<string> LeftOut { get; } =
    [
        "GET /sign-in/personas", "POST /sign-in/personas/{id}", "POST /sign-out", "* /health/live", "* /health/ready",
        "* /metrics", // for the machine itself; SentinelTests reads it
        "* /hubs/planning", "* /hubs/planning/negotiate", "* /collab/{**room}",
        "* /api/{**path}", "GET {*path:nonfile}", "HEAD {*path:nonfile}", "GET {**path:file}", "HEAD {**path:file}", // nothing, and the client
    ];

    /// <summary>The endpoints that are asked, as method and pattern.</summary>
    public IEnumerable<string> Endpoints => Reading.Select(asked => $"GET {asked.Endpoint}").Concat(Writing.Select(asked => $"{asked.Method} {asked.Endpoint}"));

    private IEnumerable<(string Document, string Section)> OneOfEach => sections.DistinctBy(section => section.Document);

    private IEnumerable<string> Documents => sections.Select(section => section.Document).Distinct();

    private IEnumerable<(string Document, string Section)> PlanSections => sections.Where(section => section.Document.StartsWith("plan/", StringComparison.Ordinal));

    private IEnumerable<string> Plans => PlanSections.Select(section => section.Document).Distinct();

    private IEnumerable<(string Endpoint, string Path)> Reading =>
    [
        ("/api/me", "api/me"),
        ("/api/catalog", "api/catalog"),
        ("/api/documents", "api/documents"),
        ("/api/people", "api/people?text="),
        ("/api/people", "api/people?text=antwerpen"),
        ("/api/grants", "api/grants"),
        ("/api/audit", "api/audit"),
        .. new[] { "2020-2025", "2026-2031" }.SelectMany(cycle => new[]
        {
            ("/api/overview/{cycle}", $"api/overview/{cycle}"),
            ("/api/overview/{cycle}/actions", $"api/overview/{cycle}/actions"),
        }),
        .. Documents.Select(document => ("/api/audit/{kind}/{cycle}/{key}", $"api/audit/{document}")),
        .. Plans.SelectMany(document => new[] { "standing", "verification", "verification?version=1", "actions", "grants", "approval", "reactions" }
            .Select(what => ($"/api/plans/{{cycle}}/{{zone}}/{what.Split('?')[0]}", $"{AddressOf(document)}/{what}"))),
        .. Plans.Select(document => ("/api/plans/{cycle}/{zone}/versions", $"{AddressOf(document)}/versions")),
        .. Plans.SelectMany(document => Versions.Select(version => ("/api/plans/{cycle}/{zone}/versions/{version}", $"{AddressOf(document)}/versions/{version}"))),
        .. Plans.SelectMany(document => Versions.Select(version => ("/api/plans/{cycle}/{zone}/versions/{version}/approval", $"{AddressOf(document)}/versions/{version}/approval"))),
        .. PlanSections.SelectMany(section => Versions.Select(version => (
            "/api/plans/{cycle}/{zone}/versions/{version}/sections/{section}",
            $"{AddressOf(section.Document)}/versions/{version}/sections/{Uri.EscapeDataString(section.Section)}"))),
        .. Plans.Select(document => ("/api/plans/{cycle}/{zone}/signed-pdfs/{file}", $"{AddressOf(document)}/signed-pdfs/{pdf}")),
        .. Documents.Select(document => ("/api/documents/{document}/comments", $"api/documents/{Uri.EscapeDataString(document)}/comments")),
        .. OneOfEach.Select(section => (
            "/api/documents/{document}/readers",
            $"api/documents/{Uri.EscapeDataString(section.Document)}/readers?section={Uri.EscapeDataString(section.Section)}&text=")),
        ("/api/inbox", "api/inbox"),
        ("/api/inbox/settings", "api/inbox/settings"),
        ("/api/data-files", "api/data-files"),
        ("/api/data-files/{file}", "api/data-files/zones.csv"),
        .. Plans.Select(document => ("/api/plans/{cycle}/{zone}/actions/{item}", $"{AddressOf(document)}/actions/{Goals.Action}")),
        .. Plans.Select(document => ("/api/plans/{cycle}/{zone}/years/{year:int}", $"{AddressOf(document)}/years/2026")),
        .. NationalDocuments.SelectMany(document => new[] { "standing", "verification" }
            .Select(what => ($"/api/phenomena/{{cycle}}/{{number}}/{what}", $"api/{document}/{what}"))),
        .. NationalDocuments.SelectMany(document => new[]
        {
            ("/api/phenomena/{cycle}/{number}/versions", $"api/{document}/versions"),
            ("/api/phenomena/{cycle}/{number}/versions/{version}", $"api/{document}/versions/1"),
            ("/api/phenomena/{cycle}/{number}/versions/{version}/sections/{section}", $"api/{document}/versions/1/sections/picture%40nl"),
        }),
        .. sections.Select(section => ("/api/sections/{document}/{section}/updates", Visitor.UpdatesOf(section.Document, section.Section))),
    ];

    // Nobody may do any of this: the answers are refusals, and they tell as little as any other.
    private IEnumerable<(HttpMethod Method, string Endpoint, string Path, Func<object> Body)> Writing =>
    [
        .. Plans.Select(document => (HttpMethod.Post, "/api/plans/{cycle}/{zone}/commands", $"{AddressOf(document)}/commands",
            (Func<object>)(() => new { type = "supersede", operation = Guid.NewGuid(), successor = "nowhere" }))),
        .. Plans.Select(document => (HttpMethod.Post, "/api/plans/{cycle}/{zone}/signed-pdfs", $"{AddressOf(document)}/signed-pdfs", (Func<object>)(() => new { }))),
        (HttpMethod.Post, "/api/phenomena/{cycle}/{number}/commands", $"api/{NationalDocuments[0]}/commands",
            () => new { type = "move", operation = Guid.NewGuid(), to = "nowhere", reason = "" }),
        (HttpMethod.Post, "/api/people/{person}/grants", $"api/people/{Somebody}/grants",
            () => new { operation = Guid.NewGuid(), role = "administrator", scope = new { kind = "zones", names = new[] { "nowhere" } }, sections = new[] { "mission" } }),
        (HttpMethod.Put, "/api/people/{person}/grants/{grant}", $"api/people/{Somebody}/grants/none", () => new { operation = Guid.NewGuid(), sections = new[] { "mission" } }),
        (HttpMethod.Delete, "/api/people/{person}/grants/{grant}", $"api/people/{Somebody}/grants/none?operation={Guid.NewGuid()}", () => new { }),
        .. Documents.Select(document => (HttpMethod.Post, "/api/documents/{document}/comments", $"api/documents/{Uri.EscapeDataString(document)}/comments",
            (Func<object>)(() => new { type = "answer", operation = Guid.NewGuid(), thread = Guid.NewGuid(), text = "x" }))),
        .. Plans.SelectMany(document => new (HttpMethod, string, string, Func<object>)[]
        {
            (HttpMethod.Post, "/api/plans/{cycle}/{zone}/reactions/none", $"{AddressOf(document)}/reactions/none", () => new { round = -1 }),
            (HttpMethod.Post, "/api/plans/{cycle}/{zone}/reactions/reminders", $"{AddressOf(document)}/reactions/reminders", () => new { party = "nobody", operation = Guid.NewGuid() }),
        }),
        (HttpMethod.Put, "/api/inbox/settings", "api/inbox/settings", () => new { off = Array.Empty<string>(), dailyMail = false, language = "nowhere" }),
        (HttpMethod.Post, "/api/inbox/follows", "api/inbox/follows", () => new { target = "zone/nowhere", follows = true }),
        (HttpMethod.Post, "/api/inbox/marks", "api/inbox/marks", () => new { items = Enumerable.Repeat("none", 300), isRead = true }),
        (HttpMethod.Post, "/api/data-files/{file}/check", "api/data-files/nowhere.csv/check", () => ""),
        (HttpMethod.Put, "/api/data-files/{file}", $"api/data-files/nowhere.csv?version=0&operation={Guid.NewGuid()}", () => ""),
        (HttpMethod.Post, "/api/sections/{document}/{section}/updates",
            Visitor.UpdatesOf(sections.First().Document, sections.First().Section) + "?generation=1&schema=1", () => "no update"),
    ];

    /// <returns>Every byte that came, as text.</returns>
    public async Task<string> AskAsync(Uri server, string persona)
    {
        await using var connection = await PlanningConnection.StartAsync(await Visitor.SignInAsync(server, persona), records: true);
        var kept = new StringBuilder();
        await AskHubAsync(connection);
        foreach (var (_, path) in Reading) await KeepAsync(kept, await connection.Visitor.GetAsync(path));
        foreach (var (method, _, path, body) in Writing)
        {
            using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = JsonContent.Create(body()) };
            using var answer = await connection.Visitor.Http.SendAsync(request);
            Assert.False(answer.IsSuccessStatusCode, $"{persona} {method} {path}");
            await KeepAsync(kept, answer);
        }

        foreach (var (document, section) in OneOfEach)
            kept.Append(await AskSecondDoorAsync(connection.Visitor, $"{document}/{section}"));
        return kept.Append(Encoding.UTF8.GetString(connection.Received)).ToString();
    }

    // plan/2020-2025/5345 is plans/2020-2025/5345 there.
    private static string AddressOf(string plan) => $"api/plans{plan["plan".Length..]}";

    private async Task AskHubAsync(PlanningConnection hub)
    {
        foreach (var document in Documents) await TryAsync(() => hub.OpenDocumentAsync(document));
        foreach (var cycle in new[] { "2020-2025", "2026-2031" }) await hub.OpenBoardAsync(cycle);
        foreach (var (document, section) in sections) await TryAsync(() => hub.OpenSectionAsync(document, section));
        foreach (var (document, section) in OneOfEach)
        {
            await TryAsync(() => hub.PushAsync(document, section, 1, [1, 2, 3]));
            await TryAsync(() => hub.SetPresenceAsync(document, section, 4711, 1, "{}"));
            await TryAsync(() => hub.CloseSectionAsync(document, section));
        }

        foreach (var document in Documents) await TryAsync(() => hub.CloseDocumentAsync(document));
    }

    private static async Task<string> AskSecondDoorAsync(Visitor visitor, string room)
    {
        await using var guest = await Guest.JoinAsync(visitor, room);
        await guest.WaitForAsync(
            guest => guest.HasEnded || guest.Heard.Any(message => message.Sync?.Step == SyncStep.Step2), "an answer");
        return string.Concat(guest.Heard.Select(message => Encoding.UTF8.GetString(message.Encode()))) + string.Concat(guest.Denials);
    }

    private static async Task KeepAsync(StringBuilder kept, HttpResponseMessage answer)
    {
        using (answer) kept.Append(answer).Append(await answer.Content.ReadAsStringAsync());
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
