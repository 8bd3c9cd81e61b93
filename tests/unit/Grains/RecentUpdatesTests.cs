using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Grains.Documents.Audience;

namespace NvpOrleans.Tests.Unit.Grains;

public sealed class RecentUpdatesTests
{
    private static readonly SectionId Mission = new("mission", "nl");
    private static readonly SectionId Foreword = new("foreword", "nl");

    [Fact]
    public void After_ASequence_GivesLaterUpdatesBySectionInOrder()
    {
        var recent = new RecentUpdates(1000, startsAfter: 10);
        recent.Add(new RecentUpdate(Mission, 4, 11, [1]));
        recent.Add(new RecentUpdate(Foreword, 2, 12, [2]));
        recent.Add(new RecentUpdate(Mission, 11, 13, [3]));

        var batches = recent.After(11);

        Assert.Equal([Foreword, Mission], batches.Select(batch => batch.Section));
        Assert.Equal((11, 13), (batches[1].Previous, batches[1].Sequence));
        Assert.Equal([1, 3], recent.After(10)[0].Updates.Select(update => (int)update[0]));
    }

    [Fact]
    public void Add_BeyondTheBytes_ForgetsTheOldestAndSaysSo()
    {
        var recent = new RecentUpdates(maxBytes: 10, startsAfter: 0);
        for (var sequence = 1; sequence <= 5; sequence++) recent.Add(new RecentUpdate(Mission, sequence - 1, sequence, new byte[4]));

        Assert.Equal(3, recent.StartsAfter);
        Assert.Equal(2, recent.After(3).Single().Updates.Count);
    }

    [Fact]
    public void After_TheLastSequence_IsEmpty() => Assert.Empty(new RecentUpdates(10, startsAfter: 7).After(7));
}
