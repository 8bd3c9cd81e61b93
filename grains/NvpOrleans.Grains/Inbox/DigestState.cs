namespace NvpOrleans.Grains.Inbox;

/// <summary>Who wants a daily mail.</summary>
internal sealed class DigestState
{
    public List<string> People { get; set; } = [];
}
