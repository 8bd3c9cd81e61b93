using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NvpOrleans.Web.Hubs;
using NvpOrleans.Yjs;

namespace NvpOrleans.Web.Collab;

/// <summary>
/// Carets as y-websocket knows them: awareness states, in which the service writes who it is. Remembers what the client was told,
/// because y-websocket repeats everything it hears and only what it was not told can be its own.
/// </summary>
internal sealed partial class CollabPresence
{
    private const int MostTold = 4096; // beyond, those who have left are forgotten

    private readonly Lock _gate = new();
    private readonly Dictionary<ulong, AwarenessState> _told = [];

    /// <summary>A message without states: nothing has changed, and the connection lives.</summary>
    public static byte[] Nothing { get; } = WebsocketMessage.Of(new AwarenessUpdate()).Encode();

    /// <summary>The Yjs client id that the client has shown as its own; null before.</summary>
    public ulong? Own { get; set; }

    /// <summary>All that the client was told and that is still there.</summary>
    public byte[] All
    {
        get
        {
            lock (_gate) return WebsocketMessage.Of(new AwarenessUpdate(_told.Values.Where(state => state.Json is not null))).Encode();
        }
    }

    /// <summary>The message that tells of carets.</summary>
    public byte[] Tell(IEnumerable<WireCaret> carets)
    {
        var states = carets.Select(StateOf).ToList();
        lock (_gate)
        {
            foreach (var state in states) _told[state.Client] = state;
            if (_told.Count > MostTold)
                foreach (var (client, state) in _told)
                    if (state.Json is null) _told.Remove(client);
        }

        return WebsocketMessage.Of(new AwarenessUpdate(states)).Encode();
    }

    /// <summary>The id by which the client introduces itself; null when it only repeats what it was told.</summary>
    public ulong? Introduction(AwarenessUpdate update)
    {
        lock (_gate)
        {
            foreach (var state in update.States)
                if (state is { Json: not null, Client: > 0 } && (!_told.TryGetValue(state.Client, out var told) || state.Clock > told.Clock)) return state.Client;
            return null;
        }
    }

    private static AwarenessState StateOf(WireCaret caret) =>
        new(caret.ClientId, (ulong)caret.Clock, caret.State is null ? null : Sign(caret.State, caret.Person));

    /// <summary>The state with its person in <c>user</c>, where y-prosemirror looks for a name; a claimed colour stays, a claimed name does not.</summary>
    private static string Sign(string json, WireBadge person)
    {
        try
        {
            var state = JsonNode.Parse(json) as JsonObject ?? [];
            state["user"] = UserOf(person, (state["user"] as JsonObject)?["color"]);
            return state.ToJsonString();
        }
        catch (Exception failure) when (failure is JsonException or ArgumentException or InvalidOperationException)
        {
            // The hub takes any text for a state; one that cannot be read would end a client that parses it.
            return new JsonObject { ["user"] = UserOf(person, null) }.ToJsonString();
        }
    }

    private static JsonObject UserOf(WireBadge person, JsonNode? claimed)
    {
        var user = new JsonObject
        {
            ["id"] = person.Id,
            ["name"] = person.Name,
            ["organisation"] = person.Organisation,
            ["organisationKind"] = person.OrganisationKind,
            ["role"] = person.Role,
        };
        if (claimed is JsonValue value && value.TryGetValue<string>(out var color) && Color().IsMatch(color)) user["color"] = color;
        return user;
    }

    [GeneratedRegex(@"^#[0-9A-Fa-f]{6}\z")]
    private static partial Regex Color();
}
