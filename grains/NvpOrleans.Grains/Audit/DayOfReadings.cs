namespace NvpOrleans.Grains.Audit;

/// <summary>The readings that are recorded of the latest day, so that each is recorded once. An entry of an earlier day is not looked for.</summary>
internal sealed class DayOfReadings
{
    private readonly HashSet<string> _recorded = new(StringComparer.Ordinal);

    /// <summary>The latest day of which a reading is recorded.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>The readings of that day.</summary>
    public IReadOnlyCollection<string> Recorded => _recorded;

    public bool Holds(DateOnly day, string reading) => day == Day && _recorded.Contains(reading);

    public void Add(DateOnly day, string reading)
    {
        if (day < Day) return;
        if (day > Day)
        {
            Day = day;
            _recorded.Clear();
        }

        _recorded.Add(reading);
    }
}
