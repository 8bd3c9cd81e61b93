using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.Inbox;
using NvpOrleans.Grains.Documents;

namespace NvpOrleans.Grains.Inbox;

/// <summary>
/// What the person follows. The truth is here; where a document looks for its followers, somebody is entered before they follow and struck
/// out after, so whatever is lost in between, nobody is missed.
/// </summary>
internal sealed partial class InboxGrain
{
    public async Task<Answer<InboxPage>> Follow(FollowTarget target, bool follows)
    {
        if (follows && !_content.Follows.Contains(target) && !await MayFollow(target)) return Refusals.NotFound;
        var since = time.GetUtcNow();
        await Change(content => content.Follow(target, follows), after => follows ? Enter(target, since, true, after.Version) : Task.CompletedTask);
        if (follows && !_content.Follows.Contains(target)) return Refusals.TooLarge("follows", InboxLimits.Follows + 1, InboxLimits.Follows);
        if (!follows) Enter(target, since, false, _content.Version).Ignore(); // lost, it is made up for when the document tells of it
        return await Show();
    }

    private async Task<bool> MayFollow(FollowTarget target)
    {
        var catalog = rules.Now.Catalog;
        var documents = target.Zone is { } zone
            ? catalog.Documents.Where(document => document.Kind == DocumentKind.Plan && document.Key == zone)
            : catalog.Documents.Where(document => document == target.Document);
        foreach (var document in documents)
        {
            if (await GrainFactory.GetDocument(document).MayFollow(Person, target.Section)) return true;
        }

        return false;
    }

    /// <summary>Documents that told what is not followed have not heard so.</summary>
    private void StrikeOut(IEnumerable<InboxNews> news)
    {
        foreach (var target in news.Select(one => one.Followed).OfType<FollowTarget>().Distinct().Where(target => !_content.Follows.Contains(target)))
            Enter(target, time.GetUtcNow(), false, _content.Version).Ignore();
    }

    private Task Enter(FollowTarget target, DateTimeOffset since, bool follows, long version) =>
        GrainFactory.GetGrain<IFollowersGrain>(target.Home).Enter(new Follower(Person, target, since), follows, version);
}
