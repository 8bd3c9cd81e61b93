using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace NvpOrleans.Yjs;

/// <summary>Shared keys and values. Of two concurrent writes to a key the one of the higher client id survives.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "The name is Yjs's.")]
public class YMap : YType, IEnumerable<KeyValuePair<string, object?>>
{
    internal YMap(Branch branch) : base(branch)
    {
    }

    /// <summary>The values, and views of nested types, that are set.</summary>
    public IEnumerable<KeyValuePair<string, object?>> Entries => MapEdit.Entries(Branch);

    /// <summary>How many keys are set; counted on demand, since deleted keys leave traces.</summary>
    public int Count => Entries.Count();

    /// <summary>The keys that are set.</summary>
    public IEnumerable<string> Keys => Entries.Select(static e => e.Key);

    /// <summary>What they are set to.</summary>
    public IEnumerable<object?> Values => Entries.Select(static e => e.Value);

    /// <summary>A value or the view of a nested type; null if the key is not set. Setting takes values only.</summary>
    public object? this[string key]
    {
        get => MapEdit.TryGet(Branch, key, out var value) ? value : null;
        set => Set(key, value);
    }

    /// <summary>Whether a key is set, be it to null.</summary>
    public bool ContainsKey(string key) => MapEdit.TryGet(Branch, key, out _);

    /// <summary>Gets a value, or the view of a nested type.</summary>
    public bool TryGetValue(string key, out object? value) => MapEdit.TryGet(Branch, key, out value);

    /// <summary>The identity of the value or nested type that a key is set to; null if it is not set. Deleting that unit unsets the key.</summary>
    public Id? IdOf(string key) => Branch.Last(key) is { Deleted: false } item ? item.LastId : null;

    /// <summary>Sets a value.</summary>
    public void Set(string key, object? value) =>
        Change(t => MapEdit.Set(t, Branch, Value.WellFormed(key), SequenceEdit.ContentOf(value)));

    /// <summary>Sets an empty map.</summary>
    public YMap SetMap(string key) => new(SetType(key, TypeKind.Map));

    /// <summary>Sets an empty array.</summary>
    public YArray SetArray(string key) => new(SetType(key, TypeKind.Array));

    /// <summary>Sets an empty text.</summary>
    public YText SetText(string key) => new(SetType(key, TypeKind.Text));

    /// <summary>Sets a copy of a type of this or another document, with all that is in it.</summary>
    /// <returns>A view of the copy.</returns>
    /// <exception cref="ArgumentException">The map is in what is copied, or that is a <see cref="YRoot"/>.</exception>
    public YType SetCopy(string key, YType source)
    {
        YType? copy = null;
        Change(t => copy = Of(TypeCopy.Set(t, Branch, Value.WellFormed(key), source.Branch)));
        return copy!;
    }

    /// <summary>Deletes every key.</summary>
    public void Clear() => Change(t =>
    {
        foreach (var key in Keys.ToList())
            MapEdit.Delete(t, Branch, key);
    });

    /// <summary>Deletes a key.</summary>
    public void Delete(string key) => Change(t => MapEdit.Delete(t, Branch, key));

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => Entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public override object? ToJson()
    {
        var json = new OrderedDictionary<string, object?>();
        foreach (var (key, value) in Entries)
            json[key] = JsonOf(value);
        return new ValueObject(json);
    }

    private Branch SetType(string key, TypeKind kind)
    {
        Branch? set = null;
        Change(t => set = MapEdit.SetType(t, Branch, Value.WellFormed(key), kind));
        return set!;
    }
}

/// <summary>A map with a name that stands among XML nodes. Nothing writes it any more; it is here to be read.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "The name is Yjs's.")]
public sealed class YXmlHook : YMap
{
    internal YXmlHook(Branch branch) : base(branch)
    {
    }

    /// <summary>Which hook it is.</summary>
    public string HookName => Branch.NodeName!;

    /// <inheritdoc/>
    public override string ToString() => "[object Object]";
}
