namespace NvpOrleans.Silo;

/// <summary>How a silo is set up (configuration section <c>Silo</c>).</summary>
public sealed class SiloOptions
{
    public const string Section = "Silo";

    /// <summary>Where journals and grain states are kept.</summary>
    public SiloStore Store { get; set; } = SiloStore.Sqlite;

    /// <summary>The port on which silos talk to each other; 0 picks a free one, which suits a single process.</summary>
    public int Port { get; set; }

    /// <summary>The port on which web nodes reach the silo; 0 for none, when the web node embeds the silo.</summary>
    public int GatewayPort { get; set; }

    /// <summary>Stays the same for ever: reminders and stored states belong to it.</summary>
    public string ServiceId { get; set; } = "nvp";

    /// <summary>The cluster; silos of one cluster find each other.</summary>
    public string ClusterId { get; set; } = "local";
}
