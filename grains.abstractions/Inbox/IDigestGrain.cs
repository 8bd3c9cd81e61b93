using NvpOrleans.Abstractions.People;

namespace NvpOrleans.Abstractions.Inbox;

/// <summary>
/// Sends the daily mails. Key: 0. It asks the inbox of everybody who wants one, once a day, and again every minute while one cannot be sent.
/// </summary>
[Alias("nvp.IDigestGrain")]
public interface IDigestGrain : IGrainWithIntegerKey
{
    /// <summary>The person wants a daily mail, or wants none any more. Returns when that is stored.</summary>
    [Alias("Subscribe")]
    Task Subscribe(PersonId person, bool wantsMail);

    /// <summary>Keeps it at work, as with the news desk.</summary>
    [Alias("Wake")]
    Task Wake();
}
