using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;

namespace NvpOrleans.Tests.Kit;

/// <summary>One connection to the hub: its calls as methods, and everything it hears in order.</summary>
public sealed class PlanningConnection : IAsyncDisposable
{
    private readonly List<Heard> _heard = [];
    private readonly RecordingProtocol? _recording;

    private PlanningConnection(Visitor visitor, HubConnection hub, RecordingProtocol? recording)
    {
        (Visitor, Hub, _recording) = (visitor, hub, recording);
        hub.On<string, string, List<byte[]>, long, long>("SectionUpdated", (document, section, updates, previous, sequence) =>
            Hear(new HeardUpdates(document, section, updates, previous, sequence)));
        hub.On<string, string, List<CaretMessage>>("PresenceChanged", (document, section, carets) =>
            Hear(new HeardCarets(document, section, carets)));
        hub.On<string, string>("Resync", (document, section) => Hear(new HeardResync(document, section)));
        hub.On<string, string, string, string?>("AbilityChanged", (document, section, ability, reason) =>
            Hear(new HeardAbility(document, section, ability, reason)));
        hub.On<string, DocumentChange>("DocumentChanged", (document, change) => Hear(new HeardChange(document, change)));
        hub.On<long>("InboxChanged", version => Hear(new HeardInbox(version)));
        hub.On<BoardMessage>("BoardChanged", board => Hear(new HeardBoard(board)));
        hub.Closed += _ =>
        {
            Signal.Pulse();
            return Task.CompletedTask;
        };
    }

    /// <summary>Raised for everything the service calls, in order.</summary>
    public event Action<Heard>? Hearing;

    public Visitor Visitor { get; }

    public HubConnection Hub { get; }

    /// <summary>Pulses after everything that arrives, and when the connection ends.</summary>
    public Signal Signal { get; } = new();

    public bool IsConnected => Hub.State == HubConnectionState.Connected;

    /// <summary>Everything the service has called so far.</summary>
    public IReadOnlyList<Heard> Heard
    {
        get
        {
            lock (_heard) return [.. _heard];
        }
    }

    /// <summary>Every byte that arrived; only when the connection was started to record.</summary>
    public byte[] Received => _recording?.Received ?? throw new InvalidOperationException("This connection does not record.");

    /// <param name="visitor">Whose session it is.</param>
    /// <param name="json">The JSON protocol instead of MessagePack.</param>
    /// <param name="records">Whether every byte that arrives is kept.</param>
    /// <param name="transport">How messages travel.</param>
    /// <param name="customise">For what only one test needs.</param>
    public static async Task<PlanningConnection> StartAsync(
        Visitor visitor, bool json = false, bool records = false, HttpTransportType transport = HttpTransportType.WebSockets,
        Action<Microsoft.AspNetCore.Http.Connections.Client.HttpConnectionOptions>? customise = null)
    {
        var builder = new HubConnectionBuilder().WithUrl(new Uri(visitor.Server, "hubs/planning"), transport, options =>
        {
            options.Cookies = visitor.Cookies;
            customise?.Invoke(options);
        });
        IHubProtocol protocol = json ? new JsonHubProtocol() : new MessagePackHubProtocol();
        var recording = records ? new RecordingProtocol(protocol) : null;
        builder.Services.AddSingleton(recording ?? protocol);
        var connection = new PlanningConnection(visitor, builder.Build(), recording);
        try
        {
            await connection.Hub.StartAsync();
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public Task<OpenedDocument> OpenDocumentAsync(string document) => CallAsync<OpenedDocument>("OpenDocument", document);

    public Task CloseDocumentAsync(string document) => CallAsync<object?>("CloseDocument", document);

    public Task<OpenedSection> OpenSectionAsync(
        string document, string section, ulong clientId = 0, byte[]? stateVector = null, int schema = 1, int generation = 0) =>
        CallAsync<OpenedSection>("OpenSection", new SectionCall
        {
            Document = document, Section = section, ClientId = clientId, StateVector = stateVector ?? [], Schema = schema, Generation = generation,
        });

    public Task CloseSectionAsync(string document, string section) => CallAsync<object?>("CloseSection", document, section);

    public Task<PushAnswer> PushAsync(string document, string section, int generation, byte[] update) =>
        CallAsync<PushAnswer>("PushUpdate", document, section, generation, update);

    public Task SetPresenceAsync(string document, string section, ulong clientId, long clock, string? state) =>
        CallAsync<object?>("SetPresence", document, section, clientId, clock, state);

    public Task<BoardMessage> OpenBoardAsync(string cycle, string? epoch = null, long version = -1) => CallAsync<BoardMessage>("OpenBoard", cycle, epoch, version);

    public Task CloseBoardAsync(string cycle) => CallAsync<object?>("CloseBoard", cycle);

    /// <summary>Calls a method of the hub.</summary>
    /// <exception cref="RefusedException">The service refused it.</exception>
    public async Task<T> CallAsync<T>(string method, params object?[] arguments)
    {
        try
        {
            return await Hub.InvokeCoreAsync<T>(method, arguments, CancellationToken.None);
        }
        catch (HubException failure) when (RefusedException.Of(failure) is { } refused)
        {
            throw refused;
        }
    }

    public Task WaitForAsync(Func<IReadOnlyList<Heard>, bool> condition, string what) =>
        Signal.UntilAsync(() => condition(Heard), what, () => $"{Visitor.Persona} heard {string.Join("; ", Heard)}");

    public ValueTask DisposeAsync() => Hub.DisposeAsync();

    private void Hear(Heard heard)
    {
        lock (_heard) _heard.Add(heard);
        Hearing?.Invoke(heard);
        Signal.Pulse();
    }
}
