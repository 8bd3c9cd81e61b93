using NvpOrleans.Abstractions.Inbox;
using NvpOrleans.Abstractions.People;

namespace NvpOrleans.Web.Gateway;

/// <summary>
/// The inboxes of the people who are connected to this node. Each of their connections hears of every change, as a number; what is in the
/// inbox is asked for. A change whose call was lost is noticed when the node asks again.
/// </summary>
internal sealed partial class InboxGateway(IGrainFactory grains, TimeProvider time, ILogger<InboxGateway> log) : BackgroundService, IInboxAudience
{
    private static readonly TimeSpan AskEvery = TimeSpan.FromSeconds(20);

    private readonly Lock _gate = new();
    private readonly Dictionary<PersonId, Listeners> _people = [];
    private readonly string _node = $"node-{Guid.NewGuid():N}";
    private IInboxAudience? _reference;

    /// <summary>A connection has come.</summary>
    public void Enter(ConnectionOutbox outbox)
    {
        lock (_gate)
        {
            if (!_people.TryGetValue(outbox.Person, out var listeners)) _people[outbox.Person] = listeners = new Listeners();
            listeners.Outboxes.Add(outbox);
        }

        _ = Ask(outbox.Person, isNew: true);
    }

    /// <summary>A connection has ended.</summary>
    public void Leave(ConnectionOutbox outbox)
    {
        lock (_gate)
        {
            if (!_people.TryGetValue(outbox.Person, out var listeners)) return;
            listeners.Outboxes.Remove(outbox);
            if (listeners.Outboxes.Count == 0) _people.Remove(outbox.Person);
        }
    }

    /// <summary>Asks for every inbox that somebody here listens to.</summary>
    public void AskAll()
    {
        foreach (var person in Listening) _ = Ask(person, isNew: false);
    }

    public Task Changed(PersonId person, long version)
    {
        Tell(person, version, isNew: false);
        return Task.CompletedTask;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(AskEvery, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                foreach (var person in Listening) await Ask(person, isNew: false);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The process stops; inboxes forget nodes that ask no more.
        }
    }

    private async Task Ask(PersonId person, bool isNew)
    {
        try
        {
            Tell(person, await grains.GetGrain<IInboxGrain>(person.Value).Watch(_node, Reference), isNew);
        }
        catch (Exception failure) // the next turn asks again
        {
            Log.NotHeard(log, failure);
        }
    }

    /// <param name="person">Whose inbox it is.</param>
    /// <param name="version">Its version.</param>
    /// <param name="isNew">True when somebody has connected who has heard of none.</param>
    private void Tell(PersonId person, long version, bool isNew)
    {
        lock (_gate)
        {
            if (!_people.TryGetValue(person, out var listeners) || (version <= listeners.Version && !isNew)) return;
            listeners.Version = Math.Max(version, listeners.Version);
            var message = HubMessages.InboxChanged(listeners.Version);
            foreach (var outbox in listeners.Outboxes) outbox.SendInbox(message);
        }
    }

    private List<PersonId> Listening
    {
        get
        {
            lock (_gate) return [.. _people.Keys];
        }
    }

    private IInboxAudience Reference
    {
        get
        {
            lock (_gate) return _reference ??= grains.CreateObjectReference<IInboxAudience>(this);
        }
    }

    private sealed class Listeners
    {
        public List<ConnectionOutbox> Outboxes { get; } = [];

        public long Version { get; set; } = -1;
    }

    private static partial class Log
    {
        [LoggerMessage(3004, LogLevel.Warning, "An inbox could not be listened to; it is tried again.", EventName = "InboxNotHeard")]
        public static partial void NotHeard(ILogger logger, Exception failure);
    }
}
