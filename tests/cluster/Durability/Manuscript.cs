using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Cluster.Durability;

/// <summary>A section's Y.Doc as the tests type in it: tokens between tokens, never inside one, so that each stays whole.</summary>
internal sealed class Manuscript(ulong clientId, Random random)
{
    private readonly Doc _doc = new(clientId);

    public ulong ClientId => clientId;

    public string Text => Prose.ToString();

    public bool HasPending => _doc.HasPending;

    private YXmlFragment Prose => _doc.GetXmlFragment("default");

    public byte[] StateVector => _doc.EncodeStateVector();

    /// <summary>Makes an edit somewhere.</summary>
    /// <returns>The update to push.</returns>
    public byte[] Make(Edit edit)
    {
        byte[] update = [];
        void Keep(byte[] bytes, object? origin) => update = bytes;
        _doc.Updated += Keep;
        _doc.Transact(_ => Apply(edit));
        _doc.Updated -= Keep;
        return update;
    }

    public void Integrate(byte[] update)
    {
        if (update.Length > 0) _doc.Integrate(Update.Decode(update));
    }

    /// <summary>What someone with this state vector lacks.</summary>
    public byte[] Since(byte[] stateVector) => _doc.EncodeStateAsUpdate(Yjs.StateVector.Decode(stateVector));

    private void Apply(Edit edit)
    {
        if (edit.IsDeletion)
        {
            var holder = TextsIn(Prose).First(text => text.ToString().Contains(edit.Token, StringComparison.Ordinal));
            holder.Delete(holder.ToString().IndexOf(edit.Token, StringComparison.Ordinal), edit.Token.Length);
            return;
        }

        var texts = TextsIn(Prose).ToList();
        if (texts.Count == 0 || random.Next(12) == 0)
        {
            Prose.InsertElement(random.Next(Prose.Count + 1), "paragraph").InsertText(0, edit.Token);
            return;
        }

        var target = texts[random.Next(texts.Count)];
        var plain = target.ToString();
        int[] gaps = [0, .. Enumerable.Range(1, plain.Length).Where(index => plain[index - 1] == ']')];
        target.Insert(gaps[random.Next(gaps.Length)], edit.Token);
    }

    private static IEnumerable<YXmlText> TextsIn(YXmlFragment parent) => parent.Children.SelectMany(child => child switch
    {
        YXmlText text => [text],
        YXmlFragment nested => TextsIn(nested),
        _ => [],
    });
}
