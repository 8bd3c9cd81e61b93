using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace NvpOrleans.Journal;

/// <summary>What this library measures: meter and activity source <c>NvpOrleans.Journal</c>. Methods are events.</summary>
public sealed class JournalInstruments
{
    public const string Name = "NvpOrleans.Journal";

    internal static readonly ActivitySource Activities = new(Name);

    private readonly Histogram<double> _appendDuration;
    private readonly Histogram<int> _appendBatch;
    private readonly Histogram<double> _commitDuration;
    private readonly Histogram<int> _commitBatches;
    private readonly UpDownCounter<int> _waiting;

    public JournalInstruments(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        _appendDuration = meter.CreateHistogram<double>("nvp.journal.append.duration", "s", "From the call to the durable answer of one append.");
        _appendBatch = meter.CreateHistogram<int>("nvp.journal.append.batch", "{entry}", "Entries in one append.");
        _commitDuration = meter.CreateHistogram<double>("nvp.journal.commit.duration", "s", "One transaction of the store, with all batches in it.");
        _commitBatches = meter.CreateHistogram<int>("nvp.journal.commit.batches", "{batch}", "Batches of all journals in one transaction.");
        _waiting = meter.CreateUpDownCounter<int>("nvp.journal.waiting", "{batch}", "Batches that wait for a transaction.");
    }

    internal void OnAppend(TimeSpan elapsed, int entries, string store, string outcome)
    {
        var tags = new TagList { { "store", store }, { "outcome", outcome } };
        _appendDuration.Record(elapsed.TotalSeconds, tags);
        _appendBatch.Record(entries, tags);
    }

    internal void OnCommit(TimeSpan elapsed, int batches, string store, string outcome)
    {
        var tags = new TagList { { "store", store }, { "outcome", outcome } };
        _commitDuration.Record(elapsed.TotalSeconds, tags);
        _commitBatches.Record(batches, tags);
    }

    internal void OnWaiting(int change, string store) => _waiting.Add(change, new KeyValuePair<string, object?>("store", store));
}
