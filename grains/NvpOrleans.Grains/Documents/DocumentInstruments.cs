using System.Diagnostics.Metrics;

namespace NvpOrleans.Grains.Documents;

/// <summary>What document grains count and time. Seconds and bytes as units; no plan text, no people.</summary>
internal sealed class DocumentInstruments
{
    public const string MeterName = "NvpOrleans.Grains";

    private readonly Counter<long> _updates;
    private readonly Counter<long> _refusals;
    private readonly Counter<long> _gaps;
    private readonly Counter<long> _commentsTooFast;
    private readonly Counter<long> _decisionsTooFast;
    private readonly Counter<long> _lostNodes;
    private readonly Counter<long> _abandoned;
    private readonly Histogram<double> _durable;
    private readonly Histogram<long> _batch;
    private readonly Histogram<double> _publish;
    private readonly Histogram<double> _replay;
    private readonly UpDownCounter<long> _open;

    public DocumentInstruments(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _updates = meter.CreateCounter<long>("nvp.updates", "{update}", "Pushed updates by outcome.");
        _refusals = meter.CreateCounter<long>("nvp.refusals", "{refusal}", "Refused calls by code.");
        _gaps = meter.CreateCounter<long>("nvp.gaps", "{gap}", "Pushed updates that built on changes the service has not seen.");
        _commentsTooFast = meter.CreateCounter<long>("nvp.comments.too_fast", "{command}", "Commands about comments refused because their sender sends too many.");
        _decisionsTooFast = meter.CreateCounter<long>("nvp.decisions.too_fast", "{command}", "Commands that decide about a document refused because their sender sends too many.");
        _lostNodes = meter.CreateCounter<long>("nvp.audience.lost", "{node}", "Nodes that failed to take a batch or did not renew.");
        _abandoned = meter.CreateCounter<long>("nvp.documents.abandoned", "{activation}", "Activations given up after a failure, to be replayed.");
        _durable = meter.CreateHistogram<double>("nvp.updates.durable.duration", "s", "From the arrival of an update in the grain to its durability.");
        _batch = meter.CreateHistogram<long>("nvp.updates.batch", "{update}", "Updates that became durable together.");
        _publish = meter.CreateHistogram<double>("nvp.audience.deliver.duration", "s", "One delivery to one web node.");
        _replay = meter.CreateHistogram<double>("nvp.documents.replay.duration", "s", "From activation to a document that answers.");
        _open = meter.CreateUpDownCounter<long>("nvp.documents.open", "{document}", "Activated documents.");
    }

    public void OnDurable(TimeSpan elapsed)
    {
        _updates.Add(1, new KeyValuePair<string, object?>("outcome", "durable"));
        _durable.Record(elapsed.TotalSeconds);
    }

    public void OnNothingNew() => _updates.Add(1, new KeyValuePair<string, object?>("outcome", "nothing-new"));

    public void OnGap() => _gaps.Add(1);

    public void OnCommentTooFast() => _commentsTooFast.Add(1);

    public void OnDecisionTooFast() => _decisionsTooFast.Add(1);

    public void OnRefused(string code) => _refusals.Add(1, new KeyValuePair<string, object?>("code", code));

    public void OnBatch(int updates) => _batch.Record(updates);

    public void OnDelivered(TimeSpan elapsed) => _publish.Record(elapsed.TotalSeconds);

    public void OnNodeLost() => _lostNodes.Add(1);

    public void OnAbandoned() => _abandoned.Add(1);

    public void OnOpened(TimeSpan elapsed)
    {
        _open.Add(1);
        _replay.Record(elapsed.TotalSeconds);
    }

    public void OnClosed() => _open.Add(-1);
}
