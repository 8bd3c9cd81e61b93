using NvpOrleans.Abstractions.Inbox;

namespace NvpOrleans.Planning.Inbox;

/// <summary>Who follows, by what their inboxes have said last. Immutable.</summary>
/// <param name="Marks">One for each person and target that an inbox has spoken of; one who has stopped stays, so that what comes late is known.</param>
public sealed record FollowerBook(IReadOnlyList<FollowMark> Marks)
{
    /// <summary>Nobody follows.</summary>
    public static FollowerBook Empty { get; } = new([]);

    /// <summary>Those who follow now.</summary>
    public IEnumerable<Follower> Followers => Marks.Where(mark => mark.Follows).Select(mark => mark.Follower);

    /// <summary>The book after an inbox has spoken; this one when it says nothing new.</summary>
    public FollowerBook Enter(Follower follower, bool follows, long version)
    {
        var known = Marks.FirstOrDefault(mark => IsSame(mark));
        if (known is not null && known.Version >= version) return this;
        return new FollowerBook([.. Marks.Where(mark => !IsSame(mark)), new FollowMark(follower, follows, version)]);

        bool IsSame(FollowMark mark) => mark.Follower.Person == follower.Person && mark.Follower.Target == follower.Target;
    }
}
