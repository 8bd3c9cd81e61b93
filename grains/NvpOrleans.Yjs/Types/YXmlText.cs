using System.Text;

namespace NvpOrleans.Yjs;

/// <summary>Shared text among XML nodes; its formatting attributes are the marks of an editor.</summary>
public sealed class YXmlText : YText
{
    internal YXmlText(Branch branch) : base(branch)
    {
    }

    /// <summary>The node after it; null at the end, or where something else than a node stands.</summary>
    public YType? NextSibling => Elements.Beside(Branch, static item => item.Right);

    /// <summary>The node before it; null at the start, or where something else than a node stands.</summary>
    public YType? PreviousSibling => Elements.Beside(Branch, static item => item.Left);

    /// <summary>The text with every formatting attribute as an element around it, in alphabetical order.</summary>
    public override string ToString()
    {
        var xml = new StringBuilder();
        foreach (var op in ToDelta())
            Append(xml, op);
        return xml.ToString();
    }

    private static void Append(StringBuilder xml, DeltaInsert op)
    {
        var marks = op.Attributes?.OrderBy(static a => a.Key, StringComparer.Ordinal).ToList() ?? [];
        foreach (var (name, value) in marks)
        {
            xml.Append('<').Append(name);
            foreach (var (key, attribute) in EntriesOf(value))
                xml.Append(' ').Append(key).Append("=\"").Append(ScriptText.Of(attribute)).Append('"');
            xml.Append('>');
        }
        xml.Append(ScriptText.Of(op.Insert));
        for (var i = marks.Count - 1; i >= 0; i--)
            xml.Append("</").Append(marks[i].Key).Append('>');
    }

    // JavaScript enumerates whatever it is given: objects by name, arrays and strings by index, everything else not at all.
    private static IEnumerable<KeyValuePair<string, object?>> EntriesOf(object? value)
    {
        IEnumerable<KeyValuePair<string, object?>> entries = value switch
        {
            ValueObject named => named,
            object?[] items => items.Select(static (item, i) => KeyValuePair.Create(ScriptText.Of((double)i), item)),
            string text => text.Select(static (unit, i) => KeyValuePair.Create<string, object?>(ScriptText.Of((double)i), unit.ToString())),
            _ => [],
        };
        return entries.OrderBy(static e => e.Key, StringComparer.Ordinal);
    }
}
