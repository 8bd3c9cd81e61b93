using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace NvpOrleans.Yjs;

/// <summary>A shared XML element: a name, attributes of any value, and children.</summary>
public sealed class YXmlElement : YXmlFragment
{
    internal YXmlElement(Branch branch) : base(branch)
    {
    }

    /// <summary>Its name as its author spelled it.</summary>
    public string NodeName => Branch.NodeName!;

    /// <summary>The node after it; null at the end, or where something else than a node stands.</summary>
    public YType? NextSibling => Elements.Beside(Branch, static item => item.Right);

    /// <summary>The node before it; null at the start, or where something else than a node stands.</summary>
    public YType? PreviousSibling => Elements.Beside(Branch, static item => item.Left);

    /// <summary>The attributes that are set.</summary>
    public IEnumerable<KeyValuePair<string, object?>> Attributes => MapEdit.Entries(Branch);

    /// <summary>The value of an attribute; null if it is not set.</summary>
    public object? GetAttribute(string name) => MapEdit.TryGet(Branch, name, out var value) ? value : null;

    /// <summary>Whether an attribute is set, be it to null.</summary>
    public bool HasAttribute(string name) => MapEdit.TryGet(Branch, name, out _);

    /// <summary>Gets an attribute of the kind that one expects: anybody may have set it to anything.</summary>
    /// <typeparam name="T">What a document holds: <see cref="double"/> for every number, <see cref="string"/>, <see cref="bool"/>, …</typeparam>
    /// <returns>False if it is not set, or to something else.</returns>
    public bool TryGetAttribute<T>(string name, [MaybeNullWhen(false)] out T value)
    {
        var isFound = GetAttribute(name) is T;
        value = isFound ? (T)GetAttribute(name)! : default;
        return isFound;
    }

    /// <summary>Sets an attribute.</summary>
    public void SetAttribute(string name, object? value) =>
        Change(t => MapEdit.Set(t, Branch, Value.WellFormed(name), SequenceEdit.ContentOf(value)));

    /// <summary>Removes an attribute.</summary>
    public void RemoveAttribute(string name) => Change(t => MapEdit.Delete(t, Branch, name));

    /// <inheritdoc/>
    public override string ToString()
    {
        var name = NodeName.ToLowerInvariant();
        var xml = new StringBuilder().Append('<').Append(name);
        foreach (var (key, value) in Attributes.OrderBy(static a => a.Key, StringComparer.Ordinal))
            xml.Append(' ').Append(key).Append("=\"").Append(ScriptText.Of(value)).Append('"');
        return xml.Append('>').Append(base.ToString()).Append("</").Append(name).Append('>').ToString();
    }
}
