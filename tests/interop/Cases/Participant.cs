using System.Security.Cryptography;
using System.Text;
using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Interop.Cases;

/// <summary>A peer of a case in our world.</summary>
/// <param name="hear">How it understands what it hears; anything but the identity is a fault put in on purpose.</param>
internal sealed class Participant(CasePeer peer, bool detail, Func<Update, Update> hear)
{
    private readonly List<byte[]> _said = [];
    private Doc _doc = null!;

    /// <summary>All that it heard and wrote since it started.</summary>
    public List<byte[]> History { get; } = [];

    public ulong Client { get; private set; }

    /// <summary>Whether something had to wait since it started.</summary>
    public bool HasWaited { get; private set; }

    public void Open(ulong client)
    {
        Client = client;
        HasWaited = false;
        History.Clear();
        _doc = new Doc(client, peer.Gc);
        _doc.Updated += (update, origin) =>
        {
            if (origin is not "remote")
                _said.Add(update);
        };
    }

    public IReadOnlyList<byte[]> Edit(Edit edit)
    {
        _doc.Transact(_ => OurEdits.Apply(_doc, edit));
        byte[][] said = [.. _said];
        _said.Clear();
        History.AddRange(said);
        return said;
    }

    /// <returns>What we foretold wrongly, or null.</returns>
    public string? Hear(byte[] encoded)
    {
        History.Add(encoded);
        var update = hear(Update.Decode(encoded, DecodeLimits.Trusted));
        var waited = _doc.HasPending;
        var foreseen = _doc.CanIntegrate(update);
        var places = _doc.Survey(update).Sum(content => (long)content.Length);
        var before = _doc.StateVector;
        var result = _doc.Integrate(update, "remote");
        HasWaited |= result.HasGap;
        if (!waited && foreseen == result.HasGap)
            return $"CanIntegrate said {foreseen}, and then there was {(result.HasGap ? "a" : "no")} gap";
        var added = _doc.StateVector.Sum(known => (long)(known.Value - before[known.Key]));
        return foreseen && !waited && places != added ? $"Survey listed {places} units, {added} were added" : null;
    }

    public byte[] Vector() => _doc.EncodeStateVector();

    public byte[] State(byte[]? known = null) => _doc.EncodeStateAsUpdate(known is null ? null : StateVector.Decode(known));

    public Sight See() => new(Spell(State()), Spell(Snapshot()), Spell(Canonical.ContentOf(_doc)), _doc.HasPending);

    private byte[] Snapshot()
    {
        var writer = new YjsWriter();
        _doc.DeleteSet.Write(writer);
        writer.WriteRaw(Vector());
        return writer.Finish();
    }

    private string Spell(byte[] value) => Convert.ToBase64String(detail ? value : SHA256.HashData(value));

    private string Spell(string value) => detail ? value : Spell(Encoding.UTF8.GetBytes(value));
}
