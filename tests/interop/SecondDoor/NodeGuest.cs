using System.Diagnostics;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using NvpOrleans.Tests.Kit;

namespace NvpOrleans.Tests.Interop.SecondDoor;

/// <summary>A person with npm y-websocket in a Node process (guest.mjs).</summary>
internal sealed class NodeGuest : IAsyncDisposable
{
    private readonly Process _node;
    private readonly Task _listening;

    private NodeGuest(Process node)
    {
        _node = node;
        _listening = ListenAsync();
    }

    /// <summary>Pulses after everything that the guest tells.</summary>
    public Signal Signal { get; } = new();

    /// <summary>Where it stands, as last told.</summary>
    public GuestState State { get; private set; } = new(0, false, false, "", [], [], null);

    /// <summary>Signs in and joins; the room may have parameters.</summary>
    public static async Task<NodeGuest> JoinAsync(Uri server, string persona, string room)
    {
        using var visitor = await Visitor.SignInAsync(server, persona);
        var cookie = visitor.Cookies.GetCookieHeader(server);
        return new NodeGuest(Node.Start("guest.mjs", server.GetLeftPart(UriPartial.Authority), room, cookie));
    }

    public void Type(string text) => Tell(new { command = "type", text });

    public void Erase(int index, int length) => Tell(new { command = "erase", index, length });

    public void Mark(int index, int length, string mark) => Tell(new { command = "mark", index, length, mark });

    public void Show(string name, object value) => Tell(new { command = "show", name, value });

    public void Leave() => Tell(new { command = "leave" });

    public void Return() => Tell(new { command = "return" });

    public Task WaitForAsync(Func<GuestState, bool> condition, string what) =>
        Signal.UntilAsync(() => condition(State), what, () => $"The guest has {State}");

    public Task WaitForSyncAsync() => WaitForAsync(state => state.Synced, "the guest to be in step");

    public async ValueTask DisposeAsync()
    {
        _node.StandardInput.Close();
        await _node.WaitForExitAsync();
        await _listening;
        _node.Dispose();
    }

    private void Tell(object command)
    {
        _node.StandardInput.WriteLine(JsonSerializer.Serialize(command));
        _node.StandardInput.Flush();
    }

    private async Task ListenAsync()
    {
        while (await _node.StandardOutput.ReadLineAsync() is { } line)
        {
            State = JsonSerializer.Deserialize<GuestState>(line, JsonSerializerOptions.Web)!;
            Signal.Pulse();
        }
    }
}

/// <summary>Where a guest stands.</summary>
internal sealed record GuestState(
    ulong Client, bool Synced, bool Connected, string Xml, Dictionary<ulong, JsonObject> States, IReadOnlyList<string> Denials, GuestClosed? Closed)
{
    public override string ToString() => JsonSerializer.Serialize(this);
}

/// <summary>How the provider's connection was closed for good.</summary>
internal sealed record GuestClosed(int Code, string Reason);
