using NvpOrleans.Abstractions.People;

namespace NvpOrleans.Abstractions.Inbox;

/// <summary>One web node, listening to the inboxes of the people who are connected there.</summary>
[Alias("nvp.IInboxAudience")]
public interface IInboxAudience : IGrainObserver
{
    /// <summary>The inbox has changed. A call that is lost is made up for when the node asks again.</summary>
    [Alias("Changed"), ResponseTimeout("00:00:03")]
    Task Changed(PersonId person, long version);
}
