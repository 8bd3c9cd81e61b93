using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace NvpOrleans.Tests.Unit.Journal;

/// <summary>Records what one instrument of one meter factory measures; parallel tests have factories of their own.</summary>
internal sealed class MeterRecorder<T> : IDisposable
    where T : struct
{
    private readonly MeterListener _listener;

    public MeterRecorder(IMeterFactory meters, string name, Action<T>? onMeasurement = null)
    {
        _listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Name == name && instrument.Meter.Scope == meters) self.EnableMeasurementEvents(instrument);
            },
        };
        _listener.SetMeasurementEventCallback<T>((_, value, tags, _) =>
        {
            Measured.Enqueue((value, tags.ToArray().FirstOrDefault(tag => tag.Key == "outcome").Value as string));
            onMeasurement?.Invoke(value);
        });
        _listener.Start();
    }

    public ConcurrentQueue<(T Value, string? Outcome)> Measured { get; } = new();

    public void Dispose() => _listener.Dispose();
}
