using NvpOrleans.Tests.Cluster.Hosting;
using NvpOrleans.Tests.Kit;
using static NvpOrleans.Tests.Cluster.Hosting.Places;

namespace NvpOrleans.Tests.Cluster.Durable;

/// <summary>Promises 1 and 2: while the journal is held, nobody hears of what could vanish.</summary>
public sealed class NotDurableYetTests : IAsyncLifetime
{
    private const string Text = "nog niet bewaard";

    private ServiceHost _host = null!;
    private Editor _lotte = null!;
    private Editor _youssef = null!;

    public async Task InitializeAsync()
    {
        _host = await ServiceHost.StartAsync();
        _lotte = await Editor.OpenAsync(_host.Address, Lotte, Plan, Cooperation);
        _youssef = await Editor.OpenAsync(_host.Address, Youssef, Plan, Cooperation);
    }

    public async Task DisposeAsync()
    {
        await _lotte.DisposeAsync();
        await _youssef.DisposeAsync();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task Typing_WhileTheJournalIsHeld_IsNeitherAcknowledgedNorShown()
    {
        _host.Journal.Hold();
        var typing = _lotte.AppendAsync(Text);
        await _host.Journal.HeldAsync();
        await LetACaretThrough();

        Assert.False(typing.IsCompleted);
        Assert.False(_lotte.IsSaved);
        Assert.Empty(_youssef.Batches);

        _host.Journal.Release();
        await typing;
        await _youssef.WaitForTextAsync(Text);
    }

    [Fact]
    public async Task NewReaders_WhileTheJournalIsHeld_WaitInsteadOfSeeingIt()
    {
        await using var newcomer = await PlanningConnection.StartAsync(await Visitor.SignInAsync(_host.Address, Karel));
        _host.Journal.Hold();
        var typing = _lotte.AppendAsync(Text);
        await _host.Journal.HeldAsync();

        var opening = newcomer.OpenSectionAsync(Plan, Cooperation);
        var fetching = newcomer.Visitor.GetUpdatesAsync(Plan, Cooperation);
        await newcomer.OpenSectionAsync(Plan, "mission@nl"); // a section of the same plan that waits for nothing
        Assert.False(opening.IsCompleted);
        Assert.False(fetching.IsCompleted);

        _host.Journal.Release();
        await typing;
        Assert.Contains(Text, SectionReading.Render((await opening).Update), StringComparison.Ordinal);
        using var fetched = await fetching;
        Assert.Contains(Text, SectionReading.Render(await fetched.Content.ReadAsByteArrayAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PushingAgainWhatWaits_WhileTheJournalIsHeld_IsNotAcknowledgedEither()
    {
        var update = Change.By(_lotte, doc => Change.Type(doc, Text));
        _host.Journal.Hold();
        var first = _lotte.Connection.PushAsync(Plan, Cooperation, _lotte.Generation, update);
        await _host.Journal.HeldAsync();
        var second = _lotte.Connection.PushAsync(Plan, Cooperation, _lotte.Generation, update);
        await LetACaretThrough();
        Assert.False(second.IsCompleted);

        _host.Journal.Release();
        Assert.Equal((await first).Sequence, (await second).Sequence);
    }

    [Fact]
    public async Task AGapAnswer_WhileTheJournalIsHeld_NamesOnlyWhatIsDurable()
    {
        var (earlier, later) = Change.TwoBy(_youssef, "een ", "twee");
        _host.Journal.Hold();
        var typing = _lotte.AppendAsync(Text);
        await _host.Journal.HeldAsync();
        var gap = _youssef.Connection.PushAsync(Plan, Cooperation, _youssef.Generation, later);
        await LetACaretThrough();
        Assert.False(gap.IsCompleted); // it would name what waits

        _host.Journal.Release();
        await typing;
        Assert.NotNull((await gap).Missing);
        Assert.Null((await _youssef.Connection.PushAsync(Plan, Cooperation, _youssef.Generation, earlier)).Missing);
    }

    [Fact]
    public async Task Typing_WhileOneBatchIsHeld_BecomesOneSecondBatch()
    {
        _host.Journal.Hold();
        var first = _lotte.AppendAsync("a");
        await _host.Journal.HeldAsync();
        var appends = _host.Journal.Appends;
        var updates = Enumerable.Range(0, 7).Select(i => Change.Alone((ulong)(1000 + i), _youssef.State, doc => Change.Type(doc, $"{i} "))).ToList();
        var pushes = updates.Select(update => _youssef.Connection.PushAsync(Plan, Cooperation, _youssef.Generation, update)).ToList();
        await _youssef.Connection.OpenSectionAsync(Plan, "mission@nl"); // the calls before it are with the document by now

        _host.Journal.Release();
        await Task.WhenAll([first, .. pushes]);
        Assert.InRange(_host.Journal.Appends - appends, 1, 2);
    }

    /// <summary>Presence takes the same way from editor to editor; when it is through, updates that were on the way would be too.</summary>
    private async Task LetACaretThrough()
    {
        await _lotte.SetPresenceAsync("{\"at\":1}");
        await _youssef.WaitForAsync(() => _youssef.Carets.ContainsKey(_lotte.ClientId), "the caret");
    }
}
