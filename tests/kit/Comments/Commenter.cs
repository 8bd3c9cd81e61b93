using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NvpOrleans.Tests.Kit.Comments;

/// <summary>A person who comments on a document over HTTP, as the browser does.</summary>
public sealed class Commenter(Visitor visitor, string document) : IDisposable
{
    public static async Task<Commenter> OfAsync(Uri server, string persona, string document) => new(await Visitor.SignInAsync(server, persona), document);

    public Visitor Visitor => visitor;

    private Uri Address => new($"api/documents/{Uri.EscapeDataString(document)}/comments", UriKind.Relative);

    /// <summary>The threads that the person may read.</summary>
    public async Task<IReadOnlyList<JsonElement>> ThreadsAsync(long since = 0) => [.. (await PageAsync(since)).GetProperty("threads").EnumerateArray()];

    /// <summary>All that the person is answered who asks for threads.</summary>
    public Task<JsonElement> PageAsync(long since = 0) => visitor.Http.GetFromJsonAsync<JsonElement>(new Uri($"{Address}?since={since}", UriKind.Relative));

    /// <summary>Begins a thread that must be taken.</summary>
    /// <returns>Its id.</returns>
    public async Task<Guid> StartAsync(string section, string text, string kind = "remark", string audience = "plan", CommentEnds? ends = null, string? replacement = null)
    {
        var answer = await CarryAsync("start", Beginning(section, text, kind, audience, ends, replacement));
        return answer.GetProperty("view").GetProperty("thread").GetProperty("id").GetGuid();
    }

    /// <summary>Begins a thread on a whole section that names people in front of its words.</summary>
    /// <returns>Its id.</returns>
    public async Task<Guid> MentionAsync(string section, string text, string audience, params string[] people)
    {
        var answer = await CarryAsync("start", Naming(section, text, audience, people));
        return answer.GetProperty("view").GetProperty("thread").GetProperty("id").GetGuid();
    }

    /// <summary>The members of the command that begins such a thread.</summary>
    public static object Naming(string section, string text, string audience, params string[] people) =>
        new { section, kind = "remark", audience, text = Named(text, people), mentions = people };

    /// <summary>Words with a mark for each of some people in front.</summary>
    public static string Named(string text, params string[] people) => $"{string.Concat(people.Select(_ => "\uFFFC "))}{text}";

    /// <summary>Sends a command that must be taken.</summary>
    public async Task<JsonElement> CarryAsync(string type, object members, Guid? operation = null)
    {
        using var answer = await SendAsync(type, members, operation);
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException($"{visitor.Persona} {type}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>Sends a command that must be refused.</summary>
    /// <returns>The status and the reason.</returns>
    public async Task<(HttpStatusCode Status, string? Reason)> RefusedAsync(string type, object members)
    {
        using var answer = await SendAsync(type, members, null);
        if (answer.IsSuccessStatusCode) throw new InvalidOperationException($"{visitor.Persona} {type} was not refused.");
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return (answer.StatusCode, problem.TryGetProperty("reason", out var reason) ? reason.GetString() : null);
    }

    public async Task<HttpResponseMessage> SendAsync(string type, object members, Guid? operation)
    {
        var command = (JsonObject)JsonSerializer.SerializeToNode(members)!;
        command.Insert(0, "type", type);
        command["operation"] = operation ?? Guid.NewGuid();
        using var body = JsonContent.Create(command);
        return await visitor.Http.PostAsync(Address, body);
    }

    /// <summary>The members of the command that begins a thread.</summary>
    public static object Beginning(string section, string text, string kind = "remark", string audience = "plan", CommentEnds? ends = null, string? replacement = null) => new
    {
        section, kind, audience, text, replacement, stateVector = ends?.StateVector,
        range = ends is null ? null : new { first = ends.First, last = ends.Last },
    };

    public void Dispose() => visitor.Dispose();
}
