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

    private Branch InsertType(int index, TypeKind kind, string? nodeName)
    {
        Branch? inserted = null;
        Change(t => inserted = SequenceEdit.InsertType(t, Branch, index, kind, nodeName));
        return inserted!;
    }
}
