using System.Net.Http.Json;
using System.Text.Json;

namespace NvpOrleans.Tests.Kit.Inbox;

/// <summary>A person who looks at their inbox, and hears of it on a connection.</summary>
public sealed class InboxReader : IAsyncDisposable
{
    private static readonly Uri Address = new("api/inbox", UriKind.Relative);

    private InboxReader(PlanningConnection connection) => Connection = connection;

    public PlanningConnection Connection { get; }

    public static async Task<InboxReader> OfAsync(Uri server, string persona) =>
        new(await PlanningConnection.StartAsync(await Visitor.SignInAsync(server, persona)));

    public Task<JsonElement> PageAsync() => Connection.Visitor.Http.GetFromJsonAsync<JsonElement>(Address);

    /// <summary>The items, the newest first, each as its kind and what goes with it.</summary>
    public async Task<IReadOnlyList<string>> KindsAsync() =>
        [.. (await PageAsync()).GetProperty("items").EnumerateArray().Select(item =>
            item.GetProperty("word").GetString() is { } word ? $"{item.GetProperty("kind").GetString()} {word}" : item.GetProperty("kind").GetString()!)];

    /// <summary>Asks again whenever the connection hears of a change, until there are so many items.</summary>
    public async Task<IReadOnlyList<string>> WaitForAsync(int items)
    {
        for (var asked = 0; ; asked = Changes)
        {
            if (await KindsAsync() is var kinds && kinds.Count >= items) return kinds;
            await Connection.Signal.UntilAsync(() => Changes > asked, $"{items} items in the inbox of {Connection.Visitor.Persona}");
        }
    }

    /// <summary>Says of items that they were seen, or not.</summary>
    public async Task<JsonElement> MarkAsync(bool isRead, params IEnumerable<string> items)
    {
        using var answer = await Connection.Visitor.Http.PostAsJsonAsync(new Uri("api/inbox/marks", UriKind.Relative), new { items, isRead });
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>Follows something from now on, or no longer.</summary>
    /// <returns>All that the person follows.</returns>
    public async Task<IReadOnlyList<string>> FollowAsync(string target, bool follows = true)
    {
        using var answer = await SendFollowAsync(target, follows);
        answer.EnsureSuccessStatusCode();
        var page = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return [.. page.GetProperty("follows").EnumerateArray().Select(followed => followed.GetString()!)];
    }

    /// <summary>Asks to follow something, or no longer.</summary>
    public Task<HttpResponseMessage> SendFollowAsync(string target, bool follows = true) =>
        Connection.Visitor.Http.PostAsJsonAsync(new Uri("api/inbox/follows", UriKind.Relative), new { target, follows });

    public async ValueTask DisposeAsync()
    {
        await Connection.DisposeAsync();
        Connection.Visitor.Dispose();
    }

    private int Changes => Connection.Heard.OfType<HeardInbox>().Count();
}
