using Azure.Core;
using Azure.Storage.Blobs;
using NvpOrleans.Journal;
using NvpOrleans.Journal.Azure;
using NvpOrleans.Tests.Kit.Journal;
using NvpOrleans.Tests.Unit.Journal;
using Request = Azure.Core.Request;

namespace NvpOrleans.Tests.Interop.Azurite;

[Collection(AzuriteTests.Name)]
public sealed class AzureJournalStoreTests : JournalSnapshotContract
{
    private readonly LosingTransport _network = new();
    private readonly BlobContainerClient _container;
    private readonly AzureJournalOptions _options = new();

    public AzureJournalStoreTests(AzuriteFixture azurite)
    {
        _container = azurite.Container($"t{Guid.NewGuid():N}", _network);
        Store = NewProcess();
    }

    protected override IJournalStore Store { get; }

    [Theory]
    [InlineData("comp=appendblock", 1, false)]
    [InlineData("comp=appendblock", 4, false)] // all attempts of the SDK
    [InlineData("comp=appendblock", 4, true)]
    [InlineData("comp=seal", 1, false)]
    [InlineData("entries/0000000000000000002", 1, false)] // the creation of the segment
    public async Task AppendAsync_WhenAnAnswerIsLost_RecognisesItsOwnWrite(string request, int times, bool timesOut)
    {
        var tail = await Store.AppendAsync(Id, JournalPosition.Start, "one");
        await SnapshotAsync(tail); // so that the next append begins a segment
        _network.LoseAnswers(times, IsPut(request), timesOut);

        tail = await Store.AppendAsync(Id, tail, "two");
        await Store.AppendAsync(Id, tail, "three");

        Assert.Equal(times, _network.Lost);
        Assert.Equal(["one", "two", "three"], await NewProcess().ReadTextsAsync(Id));
    }

    [Fact]
    public async Task AppendAsync_WhenTheRequestNeverArrives_SaysThatTheOutcomeIsUnknown()
    {
        var tail = await Store.AppendAsync(Id, JournalPosition.Start, "one");
        _network.LoseRequests(4, IsPut("comp=appendblock"));

        await Assert.ThrowsAsync<JournalUnavailableException>(() => Store.AppendAsync(Id, tail, "lost"));

        await Store.AppendAsync(Id, tail, "two");
        Assert.Equal(["one", "two"], await NewProcess().ReadTextsAsync(Id));
    }

    [Fact]
    public async Task AppendAsync_WhenASegmentIsFull_BeginsAnotherAndKeepsTheOld()
    {
        _options.MaxSegmentBlocks = 3;
        var tail = JournalPosition.Start;
        for (var i = 1; i <= 10; i++) tail = await Store.AppendAsync(Id, tail, $"{i}");

        Assert.Equal([1, 4, 7, 10], await SegmentsAsync());
        Assert.Equal(Enumerable.Range(1, 10).Select(i => $"{i}"), await NewProcess().ReadTextsAsync(Id));
        Assert.Equal(["5", "6", "7", "8", "9", "10"], await NewProcess().ReadTextsAsync(Id, from: 5));
        await NewProcess().AppendAsync(Id, tail, "11");
    }

    [Fact]
    public async Task WriteSnapshotAsync_WhenAnAppendFollows_HasThatBeginASegment()
    {
        var tail = await Store.AppendAsync(Id, JournalPosition.Start, "one");
        tail = await Store.AppendAsync(Id, tail, "two");
        await SnapshotAsync(tail);

        await Store.AppendAsync(Id, tail, "three");

        Assert.Equal([1, 3], await SegmentsAsync());
    }

    [Fact]
    public async Task AppendAsync_WhenAnotherProcessHasBegunASegment_Conflicts()
    {
        var tail = await Store.AppendAsync(Id, JournalPosition.Start, "one");
        var other = NewProcess();
        await other.ReadAllAsync(Id);
        await other.WriteSnapshotAsync(Id, new JournalSnapshot(tail, "state"u8.ToArray()), CancellationToken.None);
        await other.AppendAsync(Id, tail, "two");

        await Assert.ThrowsAsync<JournalConflictException>(() => Store.AppendAsync(Id, tail, "stale"));

        Assert.Equal(["one", "two"], await Store.ReadTextsAsync(Id));
    }

    [Fact]
    public async Task AppendAsync_WhenAProcessDiedBetweenClosingAndBeginning_GoesOn()
    {
        var tail = await Store.AppendAsync(Id, JournalPosition.Start, "one");
        var container = new JournalContainer(_container);
        var writer = new SegmentWriter(container);
        var closed = await writer.CloseAsync(Id, await new SegmentReader(container).ReadTailAsync(Id, CancellationToken.None));

        tail = await NewProcess().AppendAsync(Id, tail, "two");
        closed = await writer.CloseAsync(Id, await new SegmentReader(container).ReadTailAsync(Id, CancellationToken.None));
        await writer.BeginAsync(Id, closed);
        await NewProcess().AppendAsync(Id, tail, "three");

        Assert.Equal([1, 2, 3], await SegmentsAsync());
        Assert.Equal(["one", "two", "three"], await NewProcess().ReadTextsAsync(Id));
    }

    [Fact]
    public async Task EraseAsync_WhenItHasReturned_LeavesTheSegmentsWithoutThePayload()
    {
        _options.MaxSegmentBlocks = 2;
        var tail = JournalPosition.Start;
        foreach (var text in new[] { "one", "a secret", "three", "another secret", "five" }) tail = await Store.AppendAsync(Id, tail, text);

        await Store.EraseAsync(Id, [2, 4], CancellationToken.None);
        await Store.EraseAsync(Id, [2, 5], CancellationToken.None);
        await NewProcess().AppendAsync(Id, tail, "six");

        Assert.Equal([1, 3, 5, 6], await SegmentsAsync());
        Assert.Equal(["one", "", "three", "", "", "six"], await NewProcess().ReadTextsAsync(Id));
    }

    [Fact]
    public async Task ReadAsync_WhenAJournalsNameBeginsAnothers_KeepsThemApart()
    {
        await Store.AppendAsync(JournalId.Of("plan/1"), JournalPosition.Start, "outer");
        await Store.AppendAsync(JournalId.Of("plan/1/entries"), JournalPosition.Start, "inner");

        Assert.Equal(["outer"], await Store.ReadTextsAsync(JournalId.Of("plan/1")));
    }

    [Fact]
    public async Task ReadAsync_WhenASegmentIsDamaged_DeliversTheEntriesBeforeAndNamesIt()
    {
        var tail = await Store.AppendAsync(Id, JournalPosition.Start, "one");
        await SnapshotAsync(tail);
        await Store.AppendAsync(Id, tail, "two", "three");
        var segment = _container.GetBlobClient(BlobNames.Segment(Id, 2));
        var bytes = (await segment.DownloadContentAsync()).Value.Content.ToArray();
        bytes[^30] ^= 1;
        await segment.DeleteAsync();
        await segment.UploadAsync(BinaryData.FromBytes(bytes));
        var read = new List<string>();

        var damage = await Assert.ThrowsAsync<JournalCorruptException>(async () =>
        {
            await foreach (var frame in NewProcess().ReadAsync(Id, 1, CancellationToken.None)) read.Add(frame.Text());
        });

        Assert.Equal(["one", "two"], read);
        Assert.Contains(segment.Name, damage.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AppendAsync_WhenProcessesRaceAcrossSegments_ExactlyOneWinsEachPlace()
    {
        const int processes = 4, wanted = 8;
        _options.MaxSegmentBlocks = 2;

        await Task.WhenAll(Enumerable.Range(0, processes).Select(async _ =>
        {
            var (store, tail, wins) = (NewProcess(), JournalPosition.Start, 0);
            while (wins < wanted)
            {
                try
                {
                    tail = await store.AppendAsync(Id, tail, "won");
                    wins++;
                }
                catch (JournalConflictException)
                {
                    foreach (var frame in await store.ReadAllAsync(Id, tail.Sequence + 1)) tail = frame.Position;
                }
            }
        }));

        var chain = new JournalChain(JournalPosition.Start);
        (await NewProcess().ReadAllAsync(Id)).ForEach(chain.Accept);
        Assert.Equal(processes * wanted, chain.Tail.Sequence);
    }

    private static Func<Request, bool> IsPut(string part) =>
        request => request.Method == RequestMethod.Put && request.Uri.ToString().Contains(part, StringComparison.Ordinal);

    private async Task SnapshotAsync(JournalPosition at) =>
        await Store.WriteSnapshotAsync(Id, new JournalSnapshot(at, "state"u8.ToArray()), CancellationToken.None);

    private AzureJournalStore NewProcess() => new(new JournalContainer(_container), _options);

    private async Task<List<long>> SegmentsAsync()
    {
        var blobs = await new JournalContainer(_container).ListAsync(BlobNames.EntriesOf(Id), CancellationToken.None);
        return [.. blobs.Select(blob => BlobNames.FirstSequence(blob.Name))];
    }
}
