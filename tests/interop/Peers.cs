using System.Text.Json.Nodes;
using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Interop;

/// <summary>Someone with a document who edits, listens and tells.</summary>
public interface IPeer
{
    /// <returns>The updates that the edit made.</returns>
    IReadOnlyList<byte[]> Edit(Edit edit);

    /// <returns>The updates that the peer made in answer: yjs tidies formatting after remote changes.</returns>
    IReadOnlyList<byte[]> Apply(byte[] update);

    byte[] EncodeStateVector();

    byte[] EncodeStateAsUpdate(byte[]? known = null);

    string Content();
}

/// <summary>A peer that runs this engine.</summary>
public sealed class OurPeer : IPeer
{
    private readonly List<byte[]> _updates = [];

    public OurPeer(ulong client, bool gc = true)
    {
        Doc = new Doc(client, gc);
        Doc.Updated += (update, origin) =>
        {
            if (origin is not "remote")
                _updates.Add(update);
        };
    }

    public Doc Doc { get; }

    public IReadOnlyList<byte[]> Edit(Edit edit) => Change(doc => OurEdits.Apply(doc, edit));

    /// <returns>The updates that the change made; one, or none.</returns>
    public IReadOnlyList<byte[]> Change(Action<Doc> change)
    {
        Doc.Transact(_ => change(Doc));
        byte[][] made = [.. _updates];
        _updates.Clear();
        return made;
    }

    public IReadOnlyList<byte[]> Apply(byte[] update)
    {
        Doc.Integrate(Update.Decode(update, DecodeLimits.Trusted), "remote");
        return [];
    }

    public byte[] EncodeStateVector() => Doc.EncodeStateVector();

    public byte[] EncodeStateAsUpdate(byte[]? known = null) =>
        Doc.EncodeStateAsUpdate(known is null ? null : StateVector.Decode(known));

    public string Content() => Canonical.ContentOf(Doc);
}

/// <summary>A peer that runs npm yjs.</summary>
public sealed class YjsPeer(Judge judge, string name) : IPeer, IDisposable
{
    /// <summary>What the judge calls its document.</summary>
    public string Name => name;

    public IReadOnlyList<byte[]> Edit(Edit edit) => Updates(judge.Ask("edit", ("name", name), ("edit", edit)));

    /// <returns>The updates that several edits in one transaction made.</returns>
    public IReadOnlyList<byte[]> Edit(params Edit[] edits) => Updates(judge.Ask("edit", ("name", name), ("edit", edits)));

    public IReadOnlyList<byte[]> ApplyDelta(IEnumerable<DeltaOp> delta) =>
        Updates(judge.Ask("applyDelta", ("name", name), ("delta", delta.Select(OpOf))));

    /// <returns>For a mirror nothing of interest; for a peer what it answers with, the applied update itself left out.</returns>
    public IReadOnlyList<byte[]> Apply(byte[] update) => Updates(judge.Ask("apply", ("name", name), ("update", update)));

    public byte[] EncodeStateVector() => judge.AskBytes("stateVector", ("name", name));

    public byte[] EncodeStateAsUpdate(byte[]? known = null) => judge.AskBytes("encode", ("name", name), ("known", known));

    public string Content() => judge.Ask("content", ("name", name))["content"]!.GetValue<string>();

    public void Dispose() => judge.Ask("close", ("name", name));

    private static Dictionary<string, object?> OpOf(DeltaOp op)
    {
        var json = op switch
        {
            DeltaInsert insert => Op("insert", insert.Insert, insert.Attributes),
            DeltaRetain retain => Op("retain", retain.Length, retain.Attributes),
            _ => Op("delete", ((DeltaDelete)op).Length, null),
        };
        return json;

        static Dictionary<string, object?> Op(string kind, object? value, object? attributes) =>
            attributes is null ? new() { [kind] = value } : new() { [kind] = value, ["attributes"] = attributes };
    }

    private static List<byte[]> Updates(JsonObject answer) =>
        [.. answer["updates"]!.AsArray().Select(u => Convert.FromBase64String(u!.GetValue<string>()))];
}
