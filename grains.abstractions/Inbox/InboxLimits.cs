namespace NvpOrleans.Abstractions.Inbox;

/// <summary>How much fits.</summary>
public static class InboxLimits
{
    /// <summary>Most items that an inbox keeps; what was seen goes first, then what comes of following, then what waits for nobody, and of each what is oldest.</summary>
    public const int Items = 200;

    /// <summary>Most things that one person follows.</summary>
    public const int Follows = 100;
}
