using NvpOrleans.Abstractions.People;

namespace NvpOrleans.Grains.Documents;

/// <summary>How fast each person may send commands to a document: so many at once, and after that so many a minute.</summary>
internal sealed class CommandPace(int burst, int perMinute)
{
    private readonly Dictionary<PersonId, (double Left, DateTimeOffset At)> _people = [];

    /// <summary>Takes one command of a person.</summary>
    /// <returns>How long they have to wait; null when it is taken.</returns>
    public TimeSpan? Take(PersonId person, DateTimeOffset now)
    {
        var left = LeftOf(person, now);
        if (left < 1) return TimeSpan.FromMinutes((1 - left) / perMinute);
        _people[person] = (left - 1, now);
        return null;
    }

    /// <summary>Forgets whoever may send as much as anybody.</summary>
    public void Forget(DateTimeOffset now)
    {
        foreach (var person in _people.Keys.Where(person => LeftOf(person, now) >= burst).ToList()) _people.Remove(person);
    }

    private double LeftOf(PersonId person, DateTimeOffset now) => _people.TryGetValue(person, out var known)
        ? Math.Min(burst, known.Left + ((now - known.At).TotalMinutes * perMinute))
        : burst;
}
