using System.Text;

namespace NvpOrleans.Yjs;

/// <summary>Shared text with formatting and embedded objects. Positions count UTF-16 units, as JavaScript and C# both do.</summary>
public class YText : YType
{
    internal YText(Branch branch) : base(branch)
    {
    }

    /// <summary>How many units there are; an embed counts one.</summary>
    public int Length => Branch.Length;

    /// <summary>The attributes of the text as a whole.</summary>
    public IEnumerable<KeyValuePair<string, object?>> Attributes => MapEdit.Entries(Branch);

    /// <summary>Inserts text.</summary>
    /// <param name="attributes">Its formatting, where null ends an attribute; leave out to continue the formatting that holds there.</param>
    public void Insert(int index, string text, IEnumerable<KeyValuePair<string, object?>>? attributes = null)
    {
        if (text.Length == 0)
            return;
        Insert(index, ContentString.Of(text), attributes);
    }

    /// <summary>Inserts an object, which counts as one unit.</summary>
    public void InsertEmbed(int index, object? embed, IEnumerable<KeyValuePair<string, object?>>? attributes = null) =>
        Insert(index, new ContentEmbed(JsonValue.From(embed)), attributes ?? []);

    /// <summary>Deletes text.</summary>
    public void Delete(int index, int length)
    {
        CheckRange(index, length);
        if (length > 0)
            Change(t => TextEdit.Delete(t, TextPosition.Find(t, Branch, index), length));
    }

    /// <summary>Sets formatting attributes of a range; null ends an attribute.</summary>
    public void Format(int index, int length, IEnumerable<KeyValuePair<string, object?>> attributes)
    {
        CheckRange(index, length);
        if (length > 0)
            Change(t => TextEdit.Format(t, TextPosition.Find(t, Branch, index), length, new FormatAttributes(attributes)));
    }

    /// <summary>The value of an attribute of the text as a whole; null if it is not set.</summary>
    public object? GetAttribute(string name) => MapEdit.TryGet(Branch, name, out var value) ? value : null;

    /// <summary>Sets an attribute of the text as a whole.</summary>
    public void SetAttribute(string name, object? value) =>
        Change(t => MapEdit.Set(t, Branch, Value.WellFormed(name), SequenceEdit.ContentOf(value)));

    /// <summary>Removes an attribute of the text as a whole.</summary>
    public void RemoveAttribute(string name) => Change(t => MapEdit.Delete(t, Branch, name));

    /// <summary>
    /// Makes several changes on one walk through the text. Inserted text has the attributes it comes with and no others. As in
    /// Yjs, and because editors end every document with a line break that it does not hold: what is retained beyond the end is
    /// filled with line breaks, what is deleted there is ignored.
    /// </summary>
    /// <exception cref="ArgumentException">A value cannot be stored in a document, or a length is negative; nothing has changed.</exception>
    public void ApplyDelta(params IEnumerable<DeltaOp> delta)
    {
        var steps = delta.Select(Delta.StepOf).ToList();
        Change(t => Delta.Apply(t, Branch, steps));
    }

    /// <summary>The text with its formatting.</summary>
    public IReadOnlyList<DeltaInsert> ToDelta() => Delta.Of(Branch);

    /// <summary>The text without formatting and embeds.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        for (var item = Branch.Start; item is not null; item = item.Right)
        {
            if (item is { Deleted: false, Content: ContentString content })
                text.Append(content.Units);
        }
        return text.ToString();
    }

    /// <inheritdoc/>
    public override object? ToJson() => ToString();

    private void Insert(int index, Content content, IEnumerable<KeyValuePair<string, object?>>? attributes) =>
        Change(t => TextEdit.Insert(
            t, TextPosition.Find(t, Branch, index), content, attributes is null ? null : new FormatAttributes(attributes)));

    private void CheckRange(int index, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, Length - index);
    }
}
