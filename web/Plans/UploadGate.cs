using NvpOrleans.Abstractions.People;

namespace NvpOrleans.Web.Plans;

/// <summary>How many PDFs a node takes at the same time: each is held in memory until it is kept. One of a person, so that nobody takes all turns.</summary>
internal sealed class UploadGate
{
    private const int Turns = 8;

    private readonly HashSet<PersonId> _inside = [];

    /// <summary>A turn, which ends when it is disposed; null when there is none now.</summary>
    public IDisposable? Enter(PersonId person)
    {
        lock (_inside) return _inside.Count < Turns && _inside.Add(person) ? new Turn(this, person) : null;
    }

    private void Leave(PersonId person)
    {
        lock (_inside) _inside.Remove(person);
    }

    private sealed class Turn(UploadGate gate, PersonId person) : IDisposable
    {
        public void Dispose() => gate.Leave(person);
    }
}
