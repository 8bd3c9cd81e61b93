namespace NvpOrleans.Grains.Inbox;

/// <summary>How far each document had told everything when this was stored. What is lost of it is told again and changes nothing.</summary>
internal sealed class NewsDeskState
{
    /// <summary>Journal sequences by document.</summary>
    public Dictionary<string, long> Told { get; set; } = [];
}
