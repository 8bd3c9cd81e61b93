using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.Plans;
using NvpOrleans.Grains.Documents.Frozen;
using NvpOrleans.Tests.Unit.Planning;

namespace NvpOrleans.Tests.Unit.Grains.Frozen;

public sealed class FrozenDocumentsTests
{
    private static readonly Guid Activation = new(1, 0, 0, new byte[8]);
    private static readonly Guid NextActivation = new(2, 0, 0, new byte[8]);

    private readonly FrozenDocuments _known = new(10_000);
    private int _built;

    [Fact]
    public async Task Get_Again_IsNotBuiltAgain()
    {
        Assert.Same(await GetAsync(1), await GetAsync(1));
        Assert.Equal(1, _built);
    }

    [Fact]
    public async Task Get_BySeveralAtOnce_IsBuiltOnce()
    {
        var gate = new TaskCompletionSource();
        var asking = Enumerable.Range(0, 8).Select(_ => _known.Get(World.Antwerpen, 1, Activation, async () =>
        {
            await gate.Task;
            return Text();
        })).ToList();

        gate.SetResult();

        Assert.Single((await Task.WhenAll(asking)).Distinct());
        Assert.Equal(1, _built);
    }

    [Fact]
    public async Task Get_BeyondTheBytes_LetsGoOfWhatNobodyAskedForLongest()
    {
        foreach (var sequence in new[] { 1, 2, 1, 3 }) await GetAsync(sequence); // two of these fit, three do not
        Assert.Equal(3, _built);
        await GetAsync(1);
        Assert.Equal(3, _built);
        await GetAsync(2);
        Assert.Equal(4, _built);
    }

    [Fact]
    public async Task Get_ForAnotherActivation_IsBuiltAnew_AndTheOldOneIsGone()
    {
        await GetAsync(1);
        await GetAsync(1, NextActivation);
        await GetAsync(1);
        Assert.Equal(3, _built);
    }

    [Fact]
    public async Task Get_AfterAFailure_TriesAgain()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => _known.Get(World.Antwerpen, 1, Activation, () => throw new InvalidOperationException("Injected.")));
        await GetAsync(1);
        Assert.Equal(1, _built);
    }

    [Fact]
    public async Task Get_OfATextThatIsLargerThanAllOfIt_IsAnsweredAndNotKept()
    {
        await _known.Get(World.Antwerpen, 1, Activation, () => Task.FromResult(Text(20_000)));
        await _known.Get(World.Antwerpen, 1, Activation, () => Task.FromResult(Text(20_000)));
        Assert.Equal(2, _built);
    }

    private Task<FrozenDocument> GetAsync(long sequence, Guid? activation = null) =>
        _known.Get(World.Antwerpen, sequence, activation ?? Activation, () => Task.FromResult(Text()));

    private FrozenDocument Text(int bytes = 4_000)
    {
        Interlocked.Increment(ref _built);
        return new FrozenDocument(
            new FrozenOutline("", new Dictionary<string, string>(), []),
            new Dictionary<SectionId, byte[]> { [new SectionId("mission", "nl")] = new byte[bytes] },
            []);
    }
}
