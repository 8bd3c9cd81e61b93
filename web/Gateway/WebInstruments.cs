using System.Diagnostics.Metrics;

namespace NvpOrleans.Web.Gateway;

/// <summary>What the web node counts and times.</summary>
internal sealed class WebInstruments
{
    public const string MeterName = "NvpOrleans.Web";

    private readonly UpDownCounter<long> _connections;
    private readonly UpDownCounter<long> _openSections;
    private readonly Counter<long> _deliveries;
    private readonly Counter<long> _resyncs;
    private readonly Counter<long> _refusals;
    private readonly Histogram<double> _write;

    public WebInstruments(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _connections = meter.CreateUpDownCounter<long>("nvp.connections", "{connection}", "Connections by door: the hub and the second door.");
        _openSections = meter.CreateUpDownCounter<long>("nvp.sections.open", "{section}", "Sections that connections have open.");
        _deliveries = meter.CreateCounter<long>("nvp.deliveries", "{message}", "Messages put into the queues of connections.");
        _resyncs = meter.CreateCounter<long>("nvp.resyncs", "{message}", "Connections told to open a section anew, by cause.");
        _refusals = meter.CreateCounter<long>("nvp.hub.refusals", "{refusal}", "Refused calls of the hub and over HTTP, and refused connections of the second door, by code.");
        _write = meter.CreateHistogram<double>("nvp.connection.wait.duration", "s", "From a message's entry into a connection's queue to its write.");
    }

    public void OnConnected(string door) => _connections.Add(1, new KeyValuePair<string, object?>("door", door));

    public void OnDisconnected(string door) => _connections.Add(-1, new KeyValuePair<string, object?>("door", door));

    public void OnSectionsOpened(int change) => _openSections.Add(change);

    public void OnDelivered(int connections) => _deliveries.Add(connections);

    public void OnResync(string cause) => _resyncs.Add(1, new KeyValuePair<string, object?>("cause", cause));

    public void OnRefused(string code) => _refusals.Add(1, new KeyValuePair<string, object?>("code", code));

    public void OnWritten(TimeSpan waited) => _write.Record(waited.TotalSeconds);
}
