using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.Logging.Abstractions;
using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Web.Gateway;

namespace NvpOrleans.Tests.Cluster.Gateway;

/// <summary>A right that is withdrawn while a node renews its subscription.</summary>
public sealed class RevocationTests
{
    private static readonly DocumentId Document = DocumentId.Parse("plan/2020-2025/5345")!.Value;
    private static readonly SectionId Section = SectionId.Parse("mission@nl")!.Value;
    private static readonly SectionAccess Reading = new(Ability.Read, ReadOnlyReason.RoleReads);
    private static readonly Guid Activation = Guid.NewGuid();

    [Fact]
    public async Task ARevocation_WhileTheNodeRenews_IsAcknowledgedOnlyWhenItIsApplied()
    {
        var (held, asked, epoch) = (new TaskCompletionSource(), 0, 1L);
        var grains = ScriptedDocument.Grains(method => method switch
        {
            nameof(ICoEditedGrain.Subscribe) => SubscribeAsync(),
            nameof(ICoEditedGrain.OpenDocument) => Task.FromResult<Answer<DocumentOpening>>(
                new DocumentOpening(Document, "consultation", [], [], Activation, epoch, 0)),
            _ => Task.FromResult(Activation),
        });
        var feed = new DocumentFeed(Document, SlowReader.Instruments);
        var subscription = new FeedSubscription(feed, grains, new GatewayIdentity("node", null!), TimeProvider.System, NullLogger.Instance);
        await subscription.Ensure();
        var reader = new SlowReader("reader", new MessagePackHubProtocol());
        feed.Join(reader.Outbox, new OpenSectionRequest(SlowReader.Person, Section, [], 7, 1, 0), new SectionOpening([], [], 1, 1, Reading, [], Activation, 1));

        var renewing = subscription.Renew(); // its answer is composed now, and on its way until the test lets it arrive
        epoch = 2;
        var taken = subscription.Take(new AudienceBatch(Document, Activation, 2, 1, [], [], [], null, [new PersonAccess(SlowReader.Person, [])], null));
        Assert.False(taken.IsCompleted);
        Assert.NotNull(feed.Opened("reader", Section));

        held.SetResult();
        await taken;
        Assert.Null(feed.Opened("reader", Section));
        await renewing;

        async Task<AudienceSubscription> SubscribeAsync()
        {
            var missed = new AudienceBatch(Document, Activation, epoch, 1, [], [], [], null, [], null);
            if (++asked == 2) await held.Task;
            return new AudienceSubscription(missed, false);
        }
    }
}
