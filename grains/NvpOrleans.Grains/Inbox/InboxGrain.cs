using Microsoft.Extensions.Options;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.Inbox;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Grains.Catalog;
using NvpOrleans.Grains.Documents;
using NvpOrleans.Grains.Inbox.Mail;
using NvpOrleans.Grains.People;
using NvpOrleans.Planning.Inbox;
using Orleans.Concurrency;

namespace NvpOrleans.Grains.Inbox;

/// <summary>
/// What documents tell a person. Documents are asked while others tell, so calls interleave; changes take turns and are shown once they are
/// stored.
/// </summary>
[GrainType("inbox"), Reentrant]
internal sealed partial class InboxGrain(
    [PersistentState("inbox", PersonGrain.Storage)] IPersistentState<InboxState> stored,
    IOptions<MailOptions> mail, CurrentRules rules, TimeProvider time, ILogger<InboxGrain> log, IMailPost? post = null)
    : Grain, IInboxGrain, IDisposable
{
    // A node asks again every twenty seconds.
    private static readonly TimeSpan WatchesFor = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, (IInboxAudience Audience, DateTimeOffset Until)> _watchers = [];
    private readonly SemaphoreSlim _turn = new(1);
    private InboxContent _content = InboxContent.Empty;

    private PersonId Person => new(this.GetPrimaryKeyString());

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _content = stored.State.Content;
        return Task.CompletedTask;
    }

    public void Dispose() => _turn.Dispose();

    public async Task Take(IReadOnlyList<InboxNews> news)
    {
        await Change(content => content.Take(news));
        StrikeOut(news);
    }

    public Task<InboxPage> Show() => ShowOf(_content);

    private async Task<InboxPage> ShowOf(InboxContent content)
    {
        var items = InboxGroups.Gather((await AskDocuments(content)).Shown.OrderByDescending(item => item.News.At).ThenByDescending(item => item.News.Sequence));
        return new InboxPage(content.Version, items.Count(item => !item.IsRead), items, content.Follows);
    }

    /// <summary>The items that may be shown, and those of documents that did not say so.</summary>
    private async Task<(InboxItem[] Shown, InboxItem[] Unasked)> AskDocuments(InboxContent content)
    {
        var asked = await Task.WhenAll(content.Items.GroupBy(item => item.News.Document).Select(async told => (Told: told, Shown: await OfDocument(told))));
        return ([.. asked.SelectMany(one => one.Shown ?? [])], [.. asked.Where(one => one.Shown is null).SelectMany(one => one.Told)]);
    }

    public async Task<Answer<InboxPage>> Mark(IReadOnlyList<string> keys, bool isRead)
    {
        ArgumentNullException.ThrowIfNull(keys);
        if (keys.Count > InboxLimits.Items) return Refusals.TooLarge("items", keys.Count, InboxLimits.Items);
        await Change(content => content.Mark(keys, isRead));
        return await Show();
    }

    public Task<long> Watch(string node, IInboxAudience audience)
    {
        _watchers[node] = (audience, time.GetUtcNow() + WatchesFor);
        return Task.FromResult(_content.Version);
    }

    /// <summary>The items that one document told, as far as the person may read them now; null when it cannot be asked.</summary>
    private async Task<IEnumerable<InboxItem>?> OfDocument(IGrouping<DocumentId, InboxItem> told)
    {
        InboxItem[] items = [.. told];
        try
        {
            var reads = await GrainFactory.GetDocument(told.Key).StillReads(Person, [.. items.Select(item => NewsPlaces.Of(item.News))]);
            return items.Zip(reads).Where(pair => pair.Second).Select(pair => pair.First);
        }
        catch (Exception failure) when (failure is not OperationCanceledException) // one document that cannot be asked keeps none of the others back
        {
            Log.DocumentSilent(log, failure, told.Key.ToString());
            return null;
        }
    }

    /// <param name="change">What comes of the inbox.</param>
    /// <param name="before">What must be done before that is stored; null for nothing.</param>
    private async Task Change(Func<InboxContent, InboxContent> change, Func<InboxContent, Task>? before = null)
    {
        await _turn.WaitAsync();
        try
        {
            var changed = change(_content);
            if (ReferenceEquals(changed, _content)) return;
            if (before is not null) await before(changed);
            stored.State.Content = changed;
            await stored.WriteStateAsync();
            _content = changed;
        }
        catch // it may have been written: only reading anew tells. Whoever told it is not answered, and tells it again.
        {
            stored.State.Content = _content;
            DeactivateOnIdle();
            throw;
        }
        finally
        {
            _turn.Release();
        }

        foreach (var (node, watcher) in _watchers.ToList())
        {
            if (watcher.Until < time.GetUtcNow()) _watchers.Remove(node);
            else watcher.Audience.Changed(Person, _content.Version).Ignore(); // lost, it is made up for when the node asks again
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1501, LogLevel.Warning, "Document {Document} could not say what of it may be shown in an inbox.", EventName = "InboxDocumentSilent")]
        public static partial void DocumentSilent(ILogger logger, Exception failure, string document);

        [LoggerMessage(1502, LogLevel.Warning, "The mail server did not take a daily mail; it is tried again.", EventName = "MailNotTaken")]
        public static partial void MailNotTaken(ILogger logger, Exception failure);

        [LoggerMessage(1503, LogLevel.Error, "The mail server refused a daily mail for good; its address may be wrong.", EventName = "MailRefused")]
        public static partial void MailRefused(ILogger logger, Exception failure);
    }
}
