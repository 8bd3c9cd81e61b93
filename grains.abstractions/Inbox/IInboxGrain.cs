using NvpOrleans.Abstractions.Documents;

namespace NvpOrleans.Abstractions.Inbox;

/// <summary>What documents tell a person. Key: the person id. Only the person's own session asks for it.</summary>
[Alias("nvp.IInboxGrain")]
public interface IInboxGrain : IGrainWithStringKey
{
    /// <summary>
    /// Takes news of one document, in the order of its journal, and returns when they are stored. What was told before changes nothing,
    /// so whoever is not sure tells again. Of an entry that concerns the person and that they follow as well, the inbox keeps what concerns
    /// them, where they want to be told of it.
    /// </summary>
    [Alias("Take")]
    Task Take(IReadOnlyList<InboxNews> news);

    /// <summary>The inbox. Each document is asked whether the person may still read what it told.</summary>
    [Alias("Show")]
    Task<InboxPage> Show();

    /// <summary>Items have been seen, or are to count as new again.</summary>
    /// <param name="keys">Their keys (<see cref="InboxNews.Key"/>); those that are gone do not matter.</param>
    /// <param name="isRead">Seen, or not.</param>
    [Alias("Mark")]
    Task<Answer<InboxPage>> Mark(IReadOnlyList<string> keys, bool isRead);

    /// <summary>
    /// Follows something, or does so no longer; the same again changes nothing. Refused with <c>not-found</c> where the person may not read it,
    /// with <c>too-large</c> beyond <see cref="InboxLimits.Follows"/>.
    /// </summary>
    [Alias("Follow")]
    Task<Answer<InboxPage>> Follow(FollowTarget target, bool follows);

    /// <summary>What the person wants to be told over which channel.</summary>
    [Alias("GetSettings")]
    Task<InboxChoices> GetSettings();

    /// <summary>Sets that. Refused with <c>mail</c> where a daily mail is asked for anew that cannot be sent.</summary>
    [Alias("Choose")]
    Task<Answer<InboxChoices>> Choose(InboxSettings settings);

    /// <summary>Sends the mail of a day, where one is wanted and there is something to say.</summary>
    [Alias("HandInDigest")]
    Task<DigestOutcome> HandInDigest(DateOnly day);

    /// <summary>A web node where the person is connected wants to hear of changes, for as long as it keeps asking.</summary>
    /// <returns>The version now.</returns>
    [Alias("Watch")]
    Task<long> Watch(string node, IInboxAudience audience);
}
