
namespace NvpOrleans.Abstractions.Inbox;

/// <summary>
/// Who follows a zone, or a document and its sections. Key: <see cref="FollowTarget.Home"/>. It may name people who follow no longer, and
/// never lacks one: the inbox is the truth, has a follow entered here before it counts, and drops what it is told of anything else.
/// </summary>
[Alias("nvp.IFollowersGrain")]
public interface IFollowersGrain : IGrainWithStringKey
{
    /// <summary>Somebody follows, or does no longer. Returns when that is stored.</summary>
    /// <param name="follower">Who, what, and since when.</param>
    /// <param name="follows">Follows, or not.</param>
    /// <param name="version">The version of the person's inbox; what comes late or again changes nothing.</param>
    [Alias("Enter")]
    Task Enter(Follower follower, bool follows, long version);

    /// <summary>The followers.</summary>
    [Alias("List")]
    Task<IReadOnlyList<Follower>> List();
}
