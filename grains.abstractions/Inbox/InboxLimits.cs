namespace NvpOrleans.Abstractions.Inbox;

/// <summary>How much fits.</summary>
public static class InboxLimits
{
    /// <summary>Most items that an inbox keeps; what was seen goes first, then what waits for nobody, and of either what is oldest.</summary>
    public const int Items = 200;
}
