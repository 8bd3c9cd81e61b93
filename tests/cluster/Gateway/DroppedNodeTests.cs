using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Tests.Cluster.Hosting;

namespace NvpOrleans.Tests.Cluster.Gateway;

/// <summary>A node that did not take a delivery is dropped by the document, and hears of it instead of waiting for its next renewal.</summary>
public sealed class DroppedNodeTests(SharedService service) : IClassFixture<SharedService>
{
    [Fact]
    public async Task ANode_ThatDidNotTakeADelivery_IsToldThatItIsServedNoMore()
    {
        const string Section = "foreword@nl";
        var (audience, plan) = (new FailingAudience(), DocumentId.Parse(Places.Plan)!.Value);
        var observer = service.Host.Grains.CreateObjectReference<IDocumentAudience>(audience);
        var subscribed = await service.Host.Grains.GetDocument(plan).Subscribe("failing", observer, 0);

        await using var lotte = await service.OpenAsync(Places.Lotte, Section);
        await lotte.AppendAsync("niet aangekomen ");

        Assert.Equal((plan, subscribed.Missed.Activation), await audience.Told.WaitAsync(TimeSpan.FromSeconds(20)));
        GC.KeepAlive(audience); // Orleans holds it weakly
    }

    private sealed class FailingAudience : IDocumentAudience
    {
        private readonly TaskCompletionSource<(DocumentId Document, Guid Activation)> _told = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<(DocumentId Document, Guid Activation)> Told => _told.Task;

        public Task Deliver(AudienceBatch batch) => throw new InvalidOperationException("This node takes nothing.");

        public Task Ended(DocumentId document, Guid activation)
        {
            _told.TrySetResult((document, activation));
            return Task.CompletedTask;
        }
    }
}
