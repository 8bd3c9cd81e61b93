using System.Security.Cryptography;
using NvpOrleans.Tests.Kit.Comments;
using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Kit;

/// <summary>
/// A person with one section open, without a browser: a Y.Doc, one update in flight, and what the service said. Types into the
/// first paragraph. Safe to use from several threads.
/// </summary>
public sealed partial class Editor : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<ulong, CaretMessage> _carets = [];
    private readonly List<(long Previous, long Sequence)> _batches = [];
    private readonly bool _catchesUp;
    private long _presenceClock;

    private Editor(PlanningConnection connection, string document, string section, bool catchesUp)
    {
        (Connection, Document, Section, _catchesUp) = (connection, document, section, catchesUp);
        Doc = new Doc(ClientId);
        Doc.Updated += OnLocalUpdate;
    }

    public PlanningConnection Connection { get; private set; }

    public string Document { get; }

    public string Section { get; }

    /// <summary>Drawn anew for each editor, never stored.</summary>
    public ulong ClientId { get; } = (ulong)RandomNumberGenerator.GetInt32(2, int.MaxValue);

    public string Ability { get; private set; } = "none";

    public string? Reason { get; private set; }

    public int Generation { get; private set; }

    /// <summary>The sequence up to which the section is known.</summary>
    public long Sequence { get; private set; }

    /// <summary>How often the service asked to open the section anew.</summary>
    public int Resyncs { get; private set; }

    /// <summary>How often a batch did not follow the last.</summary>
    public int Gaps { get; private set; }

    /// <summary>Pulses after everything that changes here.</summary>
    public Signal Signal { get; } = new();

    /// <summary>The batches that arrived, each with the sequence before it.</summary>
    public IReadOnlyList<(long Previous, long Sequence)> Batches => Locked(() => (IReadOnlyList<(long, long)>)[.. _batches]);

    /// <summary>The carets of the section, by Yjs client id.</summary>
    public IReadOnlyDictionary<ulong, CaretMessage> Carets => Locked(() => new Dictionary<ulong, CaretMessage>(_carets));

    /// <summary>The plain text of the first paragraph.</summary>
    public string Text => Locked(() => string.Concat(Paragraph.Children.OfType<YXmlText>().Select(text => PlainText(text))));

    /// <summary>The whole section as XML.</summary>
    public string Xml => Locked(() => Doc.GetXmlFragment("default").ToString());

    public byte[] StateVector => Locked(Doc.EncodeStateVector);

    /// <summary>Everything this editor holds.</summary>
    public byte[] State => Locked(() => Doc.EncodeStateAsUpdate());

    /// <summary>Words of the first paragraph, as somebody comments on them.</summary>
    public CommentEnds EndsOf(string words) => Locked(() => CommentEnds.Of(Doc, words));

    private Doc Doc { get; }

    private YXmlElement Paragraph =>
        Doc.GetXmlFragment("default").Children.OfType<YXmlElement>().FirstOrDefault(element => element.NodeName == "paragraph")
        ?? throw new InvalidOperationException($"{Section} has no paragraph to type into.");

    /// <summary>Signs in, connects and opens the section.</summary>
    public static async Task<Editor> OpenAsync(Uri server, string persona, string document, string section, bool catchesUp = true) =>
        await OpenAsync(await PlanningConnection.StartAsync(await Visitor.SignInAsync(server, persona)), document, section, catchesUp);

    /// <summary>Opens the section on a connection, which the editor then owns.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="document">The document.</param>
    /// <param name="section">The section.</param>
    /// <param name="catchesUp">Whether a gap and a resync open the section anew, as a real client does.</param>
    public static async Task<Editor> OpenAsync(PlanningConnection connection, string document, string section, bool catchesUp = true)
    {
        var editor = new Editor(connection, document, section, catchesUp);
        connection.Hearing += editor.OnHeard;
        await editor.CatchUpAsync();
        return editor;
    }

    /// <summary>Inserts text into the first paragraph.</summary>
    /// <returns>Ends when it is acknowledged; fails when it is not. A caller that does not care need not await it.</returns>
    public Task InsertAsync(int index, string text) => ChangeAsync(text, () =>
    {
        var (node, at) = Find(index);
        node.Insert(at, text);
    });

    /// <summary>Appends text to the first paragraph.</summary>
    public Task AppendAsync(string text) => ChangeAsync(text, () =>
    {
        var (node, at) = Find(int.MaxValue);
        node.Insert(at, text);
    });

    /// <summary>Deletes within the first paragraph, as far as there is text.</summary>
    public Task DeleteAsync(int index, int length) => ChangeAsync(null, () =>
    {
        var (node, at) = Find(index);
        node.Delete(at, LengthFrom(node, at, length));
    });

    /// <summary>Marks text of the first paragraph, as far as there is text.</summary>
    public Task MarkAsync(int index, int length, string mark, IReadOnlyDictionary<string, object?>? attributes = null) => ChangeAsync(null, () =>
    {
        var (node, at) = Find(index);
        node.Format(at, LengthFrom(node, at, length), [KeyValuePair.Create(mark, (object?)(attributes ?? ValueObject.Empty))]);
    });

    /// <summary>Changes the document in any way, as one update.</summary>
    public Task EditAsync(Action<Doc> edit) => ChangeAsync(null, () => edit(Doc));

    /// <summary>Moves the caret.</summary>
    public Task SetPresenceAsync(string? state, ulong? clientId = null) =>
        Connection.SetPresenceAsync(Document, Section, clientId ?? ClientId, Interlocked.Increment(ref _presenceClock), state);

    public Task WaitForTextAsync(Func<string, bool> condition, string what) => WaitForAsync(() => condition(Text), what);

    /// <summary>Waits until the first paragraph contains the text.</summary>
    public Task WaitForTextAsync(string text) => WaitForAsync(() => Text.Contains(text, StringComparison.Ordinal), $"'{text}' in the paragraph");

    public Task WaitForAsync(Func<bool> condition, string what) => Signal.UntilAsync(condition, $"{what} at {this}", Describe);

    public override string ToString() => $"{Connection.Visitor.Persona} in {Section}";

    public async ValueTask DisposeAsync()
    {
        Connection.Hearing -= OnHeard;
        await Connection.DisposeAsync();
        Connection.Visitor.Dispose();
        _turn.Dispose();
    }

    /// <summary>The text node and the place in it for a place in the paragraph; a paragraph without text gets a node.</summary>
    private (YXmlText Node, int At) Find(int index)
    {
        YXmlText? last = null;
        foreach (var node in Paragraph.Children.OfType<YXmlText>())
        {
            if (index <= node.Length) return (node, BesidePair(node, index));
            index -= node.Length;
            last = node;
        }

        return last is null ? (Paragraph.InsertText(0), 0) : (last, last.Length);
    }

    private static int LengthFrom(YXmlText node, int at, int length)
    {
        var end = BesidePair(node, Math.Min(at + length, node.Length));
        return end > at || end == node.Length ? end - at : 2; // the pair that it would have cut
    }

    // No editor puts a caret in the middle of a surrogate pair, and yjs peers that cut one do not always agree.
    private static int BesidePair(YXmlText node, int index)
    {
        var units = string.Concat(node.ToDelta().Select(op => op.Insert as string ?? " "));
        var isInPair = index > 0 && index < units.Length && char.IsSurrogatePair(units[index - 1], units[index]);
        return isInPair ? index - 1 : index;
    }

    private static string PlainText(YXmlText text) => string.Concat(text.ToDelta().Select(op => op.Insert as string));

    private T Locked<T>(Func<T> read)
    {
        lock (_gate) return read();
    }

    private string Describe() =>
        Locked(() => $"Ability {Ability} {Reason}, sequence {Sequence}, {_unacknowledged.Count} unacknowledged, {Gaps} gaps, {Resyncs} resyncs, "
            + $"connection {Connection.Hub.State}, section: {Doc.GetXmlFragment("default")}");
}
