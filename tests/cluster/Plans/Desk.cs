using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using NvpOrleans.Tests.Kit;

namespace NvpOrleans.Tests.Cluster.Plans;

/// <summary>A person who decides about a plan or a national document over HTTP, as the browser does.</summary>
internal sealed class Desk(Visitor visitor, string document) : IDisposable
{
    public static async Task<Desk> OfAsync(Uri server, string persona, string document) => new(await Visitor.SignInAsync(server, persona), document);

    public string Persona => visitor.Persona!;

    /// <summary>Where it stands, as this person sees it.</summary>
    public async Task<JsonElement> StandingAsync()
    {
        using var answer = await visitor.GetAsync($"api/{Address}/standing");
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("standing");
    }

    /// <summary>The stage, and nothing else of the standing.</summary>
    public async Task<string> StageAsync() => (await StandingAsync()).GetProperty("stage").GetString()!;

    /// <summary>The text that is frozen now, recomputed from the journal.</summary>
    public Task<JsonElement> VerifyAsync() => visitor.Http.GetFromJsonAsync<JsonElement>(new Uri($"api/{Address}/verification", UriKind.Relative));

    /// <summary>The stage that the list of documents shows.</summary>
    public async Task<string> ListedStageAsync()
    {
        var documents = await visitor.Http.GetFromJsonAsync<JsonElement>(new Uri("api/documents", UriKind.Relative));
        return documents.EnumerateArray().Single(found => found.GetProperty("document").GetString() == document).GetProperty("stage").GetString()!;
    }

    /// <summary>Sends a command that must succeed.</summary>
    public async Task<JsonElement> CarryAsync(string type, object? members = null, Guid? operation = null)
    {
        using var answer = await SendAsync(type, members, operation);
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException($"{Persona} {type}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("standing");
    }

    /// <summary>Sends a command that must be refused.</summary>
    /// <returns>The status and the reason.</returns>
    public async Task<(HttpStatusCode Status, string? Reason)> RefusedAsync(string type, object? members = null, Guid? operation = null)
    {
        using var answer = await SendAsync(type, members, operation);
        if (answer.IsSuccessStatusCode) throw new InvalidOperationException($"{Persona} {type} was not refused.");
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return (answer.StatusCode, problem.TryGetProperty("reason", out var reason) ? reason.GetString() : null);
    }

    public async Task<HttpResponseMessage> SendAsync(string type, object? members, Guid? operation)
    {
        var command = (JsonObject)JsonSerializer.SerializeToNode(members ?? new { })!;
        command.Insert(0, "type", type);
        command["operation"] = operation ?? Guid.NewGuid();
        using var body = JsonContent.Create(command);
        return await visitor.Http.PostAsync(new Uri($"api/{Address}/commands", UriKind.Relative), body);
    }

    public void Dispose() => visitor.Dispose();

    // plan/2020-2025/5345 is plans/2020-2025/5345 there; a theme is among the phenomena.
    private string Address => string.Join('/', [document.StartsWith("plan/", StringComparison.Ordinal) ? "plans" : "phenomena", .. document.Split('/')[1..]]);
}
