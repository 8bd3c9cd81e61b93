using System.Text;

namespace NvpOrleans.Yjs;

/// <summary>A shared sequence of XML nodes.</summary>
public class YXmlFragment : YType
{
    internal YXmlFragment(Branch branch) : base(branch)
    {
    }

    /// <summary>How many children there are.</summary>
    public int Count => Branch.Length;

    /// <summary>The children: <see cref="YXmlElement"/>, <see cref="YXmlText"/>, or whatever someone else put there.</summary>
    public IEnumerable<object?> Children => Elements.Of(Branch);

    /// <summary>The first child; null if there is none.</summary>
    public object? FirstChild => Count > 0 ? this[0] : null;

    /// <summary>The child at an index.</summary>
    public object? this[int index] => Elements.At(Branch, index);

    /// <summary>Inserts an empty element.</summary>
    public YXmlElement InsertElement(int index, string nodeName) =>
        new(InsertType(index, TypeKind.XmlElement, Value.WellFormed(nodeName)));

    /// <summary>Inserts text, empty unless given.</summary>
    public YXmlText InsertText(int index, string text = "")
    {
        YXmlText? inserted = null;
        Change(_ =>
        {
            inserted = new YXmlText(InsertType(index, TypeKind.XmlText, null));
            inserted.Insert(0, text);
        });
        return inserted!;
    }

    /// <summary>Inserts an empty element after a child, or before all of them if that is null.</summary>
    /// <exception cref="ArgumentException">It is no child of this.</exception>
    public YXmlElement InsertElementAfter(YType? child, string nodeName) => InsertElement(IndexAfter(child), nodeName);

    /// <summary>Inserts text, empty unless given, after a child, or before all of them if that is null.</summary>
    /// <inheritdoc cref="InsertElementAfter" path="/exception"/>
    public YXmlText InsertTextAfter(YType? child, string text = "") => InsertText(IndexAfter(child), text);

    /// <summary>Inserts a copy of a node of this or another document, with all that is in it.</summary>
    /// <returns>A view of the copy.</returns>
    /// <exception cref="ArgumentException">This is in what is copied, or that is a <see cref="YRoot"/>.</exception>
    public YType InsertCopy(int index, YType source)
    {
        YType? copy = null;
        Change(t => copy = Of(TypeCopy.Insert(t, Branch, index, source.Branch)));
        return copy!;
    }

    /// <summary>Some children; what <c>fragment[1..^1]</c> calls.</summary>
    public IReadOnlyList<object?> Slice(int start, int length) => Elements.Slice(Branch, start, length);

    /// <summary>Every element, text and hook inside, in document order (Yjs's tree walker).</summary>
    public IEnumerable<YType> Descendants()
    {
        var inside = new Stack<IEnumerator<object?>>();
        inside.Push(Children.GetEnumerator());
        while (inside.TryPeek(out var children))
        {
            if (!children.MoveNext())
            {
                inside.Pop();
                continue;
            }
            if (children.Current is not YType node)
                continue;
            yield return node;
            if (node is YXmlFragment fragment)
                inside.Push(fragment.Children.GetEnumerator());
        }
    }

    /// <summary>Every element inside that has this name in any case, in document order (Yjs's querySelectorAll).</summary>
    public IEnumerable<YXmlElement> Descendants(string nodeName) =>
        Descendants().OfType<YXmlElement>().Where(e => string.Equals(e.NodeName, nodeName, StringComparison.OrdinalIgnoreCase));

    /// <summary>Deletes children.</summary>
    public void Delete(int index, int length = 1) => Change(t => SequenceEdit.Delete(t, Branch, index, length));

    /// <summary>The XML text, spelled as Yjs spells it; nothing is escaped, so it is for comparing and not for showing.</summary>
    public override string ToString()
    {
        var xml = new StringBuilder();
        foreach (var child in Children)
            xml.Append(ScriptText.Of(child));
        return xml.ToString();
    }

    /// <inheritdoc/>
    public override object? ToJson() => ToString();

    private int IndexAfter(YType? child)
    {
        if (child is null)
            return 0;
        return child.Branch.Item is { Deleted: false, ParentSub: null } item && item.Parent == Branch
            ? TypePath.IndexOf(item) + 1
            : throw new ArgumentException("It is no child of this.", nameof(child));
    }

    private Branch InsertType(int index, TypeKind kind, string? nodeName)
    {
        Branch? inserted = null;
        Change(t => inserted = SequenceEdit.InsertType(t, Branch, index, kind, nodeName));
        return inserted!;
    }
}
