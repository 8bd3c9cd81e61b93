namespace NvpOrleans.Web.Gateway;

/// <summary>
/// Notices when a silo of the cluster is lost. What lived on it lives elsewhere from then on and knows this node no more, so this node asks
/// all of it again at once: else somebody who only reads would wait for the next turn.
/// </summary>
internal sealed class LostSilos(IClusterMembershipService membership, DocumentGateway documents, InboxGateway inboxes, BoardGateway boards) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            HashSet<SiloAddress> known = [];
            await foreach (var snapshot in membership.MembershipUpdates.WithCancellation(stoppingToken))
            {
                HashSet<SiloAddress> alive = [.. snapshot.Members.Where(member => member.Value.Status != SiloStatus.Dead).Select(member => member.Key)];
                if (!known.IsSubsetOf(alive)) AskAgain();
                known = alive;
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The process stops.
        }
    }

    private void AskAgain()
    {
        documents.RenewAll();
        inboxes.AskAll();
        boards.RenewAll();
    }
}
