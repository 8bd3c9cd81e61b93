using NvpOrleans.Abstractions.People;

namespace NvpOrleans.Web.Gateway;

/// <summary>One connection that looks at a board.</summary>
internal sealed class BoardSeat(ConnectionOutbox outbox, string epoch, long version)
{
    public ConnectionOutbox Outbox => outbox;

    public PersonId Person => outbox.Person;

    /// <summary>The view that the person's rights give; null where that is not known.</summary>
    public string? Epoch { get; set; } = epoch;

    /// <summary>The view that was last sent.</summary>
    public string SentEpoch { get; set; } = epoch;

    /// <summary>The version of it that was last sent.</summary>
    public long SentVersion { get; set; } = version;

    /// <summary>From which version of its view the rest is to be asked for; null for all of it.</summary>
    public long? Has => SentEpoch == Epoch ? SentVersion : null;
}
