using Microsoft.Extensions.Options;
using NvpOrleans.Abstractions.Inbox;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Grains.Documents;
using NvpOrleans.Grains.Inbox.Mail;
using NvpOrleans.Grains.People;
using NvpOrleans.Planning.Workflow;

namespace NvpOrleans.Grains.Inbox;

/// <summary>
/// The clock of the daily mails. Each inbox knows of which day it has sent its mail, so whatever happens here, no mail is lost and none is
/// another one: what could not be sent is tried again until the day is over, and is in the mail of the next.
/// </summary>
[GrainType("digest")]
internal sealed partial class DigestGrain(
    [PersistentState("digest", PersonGrain.Storage)] IPersistentState<DigestState> stored,
    IOptions<MailOptions> options, DocumentServices services)
    : Grain, IDigestGrain
{
    private readonly ILogger _log = services.Loggers.CreateLogger<DigestGrain>();
    private readonly HashSet<string> _notTaken = [];
    private DateOnly? _done;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        if (options.Value.IsOn)
            this.RegisterGrainTimer(Look, new GrainTimerCreationOptions(TimeSpan.Zero, options.Value.LookEvery) { Interleave = true, KeepAlive = true });
        return Task.CompletedTask;
    }

    public async Task Subscribe(PersonId person, bool wantsMail)
    {
        if (stored.State.People.Contains(person.Value) == wantsMail) return;
        List<string> before = stored.State.People;
        stored.State.People = wantsMail ? [.. before, person.Value] : [.. before.Where(id => id != person.Value)];
        try
        {
            await stored.WriteStateAsync();
            _done = null;
        }
        catch // it may have been written: only reading anew tells
        {
            stored.State.People = before;
            DeactivateOnIdle();
            throw;
        }
    }

    public Task Wake() => Task.CompletedTask;

    private async Task Look(CancellationToken cancellation)
    {
        var now = BelgianDay.TimeOf(services.Time.GetUtcNow());
        if (TimeOnly.FromDateTime(now) < options.Value.At) return;
        var (day, people) = (DateOnly.FromDateTime(now), stored.State.People);
        if (_done == day) return;
        var isWhole = true;
        foreach (var person in people.OrderBy(_notTaken.Contains).ToList()) // whoever's mail ended a turn comes last in the next: it may be that one and not the post
        {
            try
            {
                var outcome = await GrainFactory.GetGrain<IInboxGrain>(person).HandInDigest(day);
                if (outcome == DigestOutcome.Done) _notTaken.Remove(person);
                else isWhole = false;
                if (outcome == DigestOutcome.PostFails)
                {
                    _notTaken.Add(person);
                    return; // all of them wait for the next turn
                }
            }
            catch (Exception failure) when (failure is not OperationCanceledException) // one inbox that fails keeps none of the others back
            {
                Log.InboxFailed(_log, failure);
                isWhole = false;
            }
        }

        if (isWhole && ReferenceEquals(people, stored.State.People)) _done = day;
    }

    private static partial class Log
    {
        [LoggerMessage(1531, LogLevel.Warning, "The daily mail of an inbox could not be made; it is tried again.", EventName = "DigestInboxFailed")]
        public static partial void InboxFailed(ILogger logger, Exception failure);
    }
}
