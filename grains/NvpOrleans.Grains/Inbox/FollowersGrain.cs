using NvpOrleans.Abstractions.Inbox;
using NvpOrleans.Grains.People;

namespace NvpOrleans.Grains.Inbox;

/// <summary>Whom a document need ask of all people. What each of them follows their inbox decides.</summary>
[GrainType("followers")]
internal sealed class FollowersGrain([PersistentState("followers", PersonGrain.Storage)] IPersistentState<FollowersState> stored) : Grain, IFollowersGrain
{
    public Task<IReadOnlyList<Follower>> List() => Task.FromResult<IReadOnlyList<Follower>>([.. stored.State.Book.Followers]);

    public async Task Enter(Follower follower, bool follows, long version)
    {
        var before = stored.State.Book;
        var after = before.Enter(follower, follows, version);
        if (ReferenceEquals(after, before)) return;
        stored.State.Book = after;
        try
        {
            await stored.WriteStateAsync();
        }
        catch // it may have been written: only reading anew tells
        {
            stored.State.Book = before;
            DeactivateOnIdle();
            throw;
        }
    }
}
