using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Tests.Cluster.Hosting;

namespace NvpOrleans.Tests.Cluster.Plans;

/// <summary>
/// Whatever anybody tries with a plan, alone or at once: nobody without the right changes anything, and no text is signed that differs from its hash.
/// A seed is a zone of its own and the same tries in the same order; what happens at once may come out otherwise.
/// </summary>
public sealed class AnythingTriedTests(SharedService service) : IClassFixture<SharedService>
{
    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 4)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task AnythingTried_InAnyOrder_ChangesNothingWithoutTheRight_AndLeavesEverySignedTextAsItWas(int seed)
    {
        var catalog = await service.Host.Grains.GetGrain<ICatalogGrain>(0).GetCatalog();
        var zone = catalog.Zones.Where(zone => zone is { Municipalities.Count: 1, Languages.Count: 1, Times.ValidUntil: null } && zone.Key != "5345").ElementAt(seed);

        await new PlanGame(service.Host, zone, seed).PlayAsync(turns: 50);
    }
}
