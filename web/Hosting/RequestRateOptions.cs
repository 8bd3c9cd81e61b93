namespace NvpOrleans.Web.Hosting;

/// <summary>How much one caller may ask over HTTP (configuration section <c>Requests</c>). Each web node counts for itself.</summary>
internal sealed class RequestRateOptions
{
    public const string Section = "Requests";

    /// <summary>How many requests a caller may send at once.</summary>
    public int Burst { get; set; } = 300;

    /// <summary>How many a minute after that. The overview, left open, sends twelve.</summary>
    public int PerMinute { get; set; } = 600;
}
