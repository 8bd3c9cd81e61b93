namespace NvpOrleans.Web.Hosting;

/// <summary>What stands between people and this process (configuration section <c>Proxies</c>).</summary>
internal sealed class ProxyOptions
{
    public const string Section = "Proxies";

    /// <summary>The addresses (<c>10.0.0.5</c>) and networks (<c>10.0.0.0/24</c>) of the reverse proxies that are believed; none unless set.</summary>
    public IReadOnlyList<string> Known { get; set; } = [];
}
