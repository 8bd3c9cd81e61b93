using NvpOrleans.Tests.Kit;

namespace NvpOrleans.Tests.Cluster.Durability;

/// <summary>
/// A person with one section open, who keeps the section's text over deaths of the server as an open browser page does: opens again by
/// state vector and pushes what is not acknowledged. Every promise of the service goes into the ledger.
/// </summary>
internal sealed class Typist : IAsyncDisposable
{
    private readonly string _person;
    private readonly string _document;
    private readonly string _section;
    private readonly string _mark;
    private readonly Ledger _ledger;
    private readonly Random _random;
    private readonly Manuscript _manuscript;
    private readonly Lock _gate = new();
    private readonly Signal _signal = new();
    private readonly List<Edit> _unacknowledged = [];
    private readonly List<string> _mine = [];
    private PlanningConnection? _connection;
    private int _generation;
    private int _count;

    /// <param name="person">The persona.</param>
    /// <param name="document">The document.</param>
    /// <param name="section">The section.</param>
    /// <param name="ledger">The promises made about that section.</param>
    /// <param name="mark">Letters that no other typist puts into tokens.</param>
    /// <param name="random">Where and what to type.</param>
    public Typist(string person, string document, string section, Ledger ledger, string mark, Random random)
    {
        (_person, _document, _section, _ledger, _mark, _random) = (person, document, section, ledger, mark, random);
        _manuscript = new Manuscript((ulong)random.NextInt64(1000, 1L << 32), random);
    }

    /// <summary>How many pushes got no answer.</summary>
    public int Unanswered { get; private set; }

    public string Text
    {
        get { lock (_gate) return _manuscript.Text; }
    }

    /// <summary>Signs in, opens the section with what is known and pushes what is not acknowledged.</summary>
    public async Task OpenAsync(Uri server)
    {
        await CloseAsync();
        _connection = await PlanningConnection.StartAsync(await Visitor.SignInAsync(server, _person));
        _connection.Hearing += heard =>
        {
            if (heard is HeardUpdates batch) Take(batch.Updates);
        };
        byte[] known;
        lock (_gate) known = _manuscript.StateVector;
        var opening = await _connection.OpenSectionAsync(_document, _section, _manuscript.ClientId, known, generation: _generation);
        _generation = opening.Generation;
        Take([opening.Update]);
        await PushWhatIsMissing(opening.StateVector);
    }

    /// <summary>Types until told to stop, or until the server is gone.</summary>
    public async Task TypeAsync(CancellationToken stop, CancellationToken killed)
    {
        while (!stop.IsCancellationRequested)
        {
            Edit edit;
            byte[] update;
            lock (_gate)
            {
                edit = NextEdit();
                _ledger.Note(edit);
                _unacknowledged.Add(edit);
                update = _manuscript.Make(edit);
            }

            try
            {
                await Push(update);
            }
            catch (Exception) when (killed.IsCancellationRequested)
            {
                Unanswered++;
                _ledger.Miss(edit);
                return;
            }

            await Task.Delay(_random.Next(10), CancellationToken.None);
        }
    }

    /// <summary>Ends when the section's text here is this one.</summary>
    public Task WhenTextIsAsync(string text) => _signal.UntilAsync(
        () =>
        {
            lock (_gate) return _manuscript.Text == text && !_manuscript.HasPending;
        },
        $"{_person} to have the text of {_section}",
        () => $"It is {Text} instead of {text}");

    public async Task CloseAsync()
    {
        if (_connection is not { } connection) return;
        _connection = null;
        await connection.DisposeAsync();
        connection.Visitor.Dispose();
    }

    public async ValueTask DisposeAsync() => await CloseAsync();

    private Edit NextEdit()
    {
        if (_mine.Count > 5 && _random.Next(8) == 0)
        {
            var index = _random.Next(_mine.Count);
            var token = _mine[index];
            _mine.RemoveAt(index);
            return new Edit(token, IsDeletion: true);
        }

        var typed = $"[{_mark}-{++_count}]";
        _mine.Add(typed);
        return new Edit(typed, IsDeletion: false);
    }

    private async Task Push(byte[] update)
    {
        List<Edit> edits;
        lock (_gate) edits = [.. _unacknowledged];
        var receipt = await _connection!.PushAsync(_document, _section, _generation, update);
        if (receipt.Missing is { } missing)
        {
            await PushWhatIsMissing(missing);
            return;
        }

        lock (_gate) _unacknowledged.RemoveAll(edits.Contains);
        _ledger.Acknowledge(edits, new Acknowledged(receipt.Sequence, _person, _section, update));
    }

    private async Task PushWhatIsMissing(byte[] stateVector)
    {
        byte[] update;
        List<Edit> edits;
        lock (_gate)
        {
            edits = [.. _unacknowledged];
            update = _manuscript.Since(stateVector);
        }

        if (edits.Count == 0) return;
        var receipt = await _connection!.PushAsync(_document, _section, _generation, update);
        if (receipt.Missing is not null) throw new InvalidOperationException($"{_person} pushed all it has and the service misses something.");
        lock (_gate) _unacknowledged.RemoveAll(edits.Contains);
        _ledger.Acknowledge(edits, null); // perhaps nothing new, and then its sequence is an earlier entry's
    }

    private void Take(IReadOnlyList<byte[]> updates)
    {
        foreach (var update in updates) _ledger.Tell(update);
        lock (_gate)
        {
            foreach (var update in updates) _manuscript.Integrate(update);
        }

        _signal.Pulse();
    }
}
