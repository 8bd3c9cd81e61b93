namespace NvpOrleans.Tests.Load;

/// <summary>Measured times, from several threads.</summary>
internal sealed class Latencies
{
    private readonly Lock _gate = new();
    private readonly List<double> _milliseconds = [];

    public int Count
    {
        get { lock (_gate) return _milliseconds.Count; }
    }

    public void Add(TimeSpan elapsed)
    {
        lock (_gate) _milliseconds.Add(elapsed.TotalMilliseconds);
    }

    /// <summary>The time in ms within which this share of the measurements lies; not a number when there are none.</summary>
    public double Percentile(double share)
    {
        lock (_gate)
        {
            if (_milliseconds.Count == 0) return double.NaN;
            _milliseconds.Sort();
            return _milliseconds[Math.Clamp((int)Math.Ceiling(share * _milliseconds.Count) - 1, 0, _milliseconds.Count - 1)];
        }
    }
}
