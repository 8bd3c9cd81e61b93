using System.Text.RegularExpressions;
using NvpOrleans.Tests.Kit;

namespace NvpOrleans.Tests.Cluster.Durability;

/// <summary>
/// What the service has promised to the people of one section: every token of which someone got an acknowledgement, or which the
/// service told to anyone, is in the document once and for good, unless its deletion was asked for.
/// </summary>
internal sealed partial class Ledger
{
    private readonly Lock _gate = new();
    private readonly HashSet<string> _typed = [];
    private readonly HashSet<string> _promised = [];
    private readonly HashSet<string> _deleting = [];
    private readonly HashSet<string> _deleted = [];
    private readonly HashSet<string> _unanswered = [];
    private readonly List<Acknowledged> _receipts = [];

    /// <summary>Something was promised.</summary>
    public Signal Promised { get; } = new();

    /// <summary>How many tokens must be there.</summary>
    public int Promises
    {
        get { lock (_gate) return _promised.Count; }
    }

    /// <summary>The acknowledgements, each with the place in the journal that it names.</summary>
    public IReadOnlyList<Acknowledged> Receipts
    {
        get { lock (_gate) return [.. _receipts]; }
    }

    /// <summary>The tokens in a text or in an update; Yjs writes ASCII as it is.</summary>
    public static IEnumerable<string> TokensIn(string text) => Token().Matches(text).Select(match => match.Value);

    /// <summary>Someone is about to push it.</summary>
    public void Note(Edit edit)
    {
        lock (_gate) (edit.IsDeletion ? _deleting : _typed).Add(edit.Token);
    }

    /// <summary>It is acknowledged.</summary>
    public void Acknowledge(IEnumerable<Edit> edits, Acknowledged? receipt)
    {
        lock (_gate)
        {
            foreach (var edit in edits) (edit.IsDeletion ? _deleted : _promised).Add(edit.Token);
            if (receipt is not null) _receipts.Add(receipt);
        }

        Promised.Pulse();
    }

    /// <summary>The service has sent these bytes to someone.</summary>
    public void Tell(ReadOnlySpan<byte> update)
    {
        var tokens = TokensIn(System.Text.Encoding.Latin1.GetString(update));
        lock (_gate) _promised.UnionWith(tokens);
        Promised.Pulse();
    }

    /// <summary>Its push got no answer.</summary>
    public void Miss(Edit edit)
    {
        lock (_gate) if (!edit.IsDeletion) _unanswered.Add(edit.Token);
    }

    /// <summary>How many pushes without an answer are in the document nevertheless, and how many are not; then forgets them.</summary>
    public (int Kept, int Lost) SettleUnanswered(string text)
    {
        lock (_gate)
        {
            var kept = TokensIn(text).Count(_unanswered.Contains);
            var lost = _unanswered.Count - kept;
            _unanswered.Clear();
            return (kept, lost);
        }
    }

    /// <summary>What a text says against the promises.</summary>
    public IReadOnlyList<string> Broken(string text)
    {
        var found = TokensIn(text).CountBy(token => token).ToDictionary();
        lock (_gate)
        {
            return
            [
                .. found.Where(entry => entry.Value > 1).Select(entry => $"{entry.Key} is there {entry.Value} times"),
                .. found.Keys.Where(token => !_typed.Contains(token)).Select(token => $"{token} was never typed"),
                .. _promised.Where(token => !_deleting.Contains(token) && !found.ContainsKey(token)).Select(token => $"{token} is lost"),
                .. _deleted.Where(found.ContainsKey).Select(token => $"{token} was deleted and is back"),
            ];
        }
    }

    [GeneratedRegex(@"\[\w+-\d+\]")]
    private static partial Regex Token();
}
