namespace NvpOrleans.Yjs;

/// <summary>Reads and writes text in the Delta format.</summary>
internal static class Delta
{
    public static List<DeltaInsert> Of(Branch branch)
    {
        var ops = new List<DeltaInsert>();
        var attributes = new FormatAttributes();
        var text = new System.Text.StringBuilder();
        for (var item = branch.Start; item is not null; item = item.Right)
        {
            if (item.Deleted)
                continue;
            switch (item.Content)
            {
                case ContentString content:
                    text.Append(content.Units);
                    break;
                case ContentType or ContentEmbed:
                    Flush();
                    ops.Add(new DeltaInsert(Elements.Last(item), attributes.ToValues()));
                    break;
                case ContentFormat format:
                    Flush();
                    attributes.Update(format);
                    break;
            }
        }
        Flush();
        return ops;

        void Flush()
        {
            if (text.Length > 0)
                ops.Add(new DeltaInsert(text.ToString(), attributes.ToValues()));
            text.Clear();
        }
    }

    /// <summary>Walks through the text once and makes the changes on the way (yjs 13.6 YText.applyDelta).</summary>
    public static void Apply(Transaction transaction, Branch branch, IEnumerable<Step> steps)
    {
        var position = TextPosition.Find(transaction, branch, 0);
        foreach (var step in steps)
            step(transaction, position);
    }

    /// <summary>An op as a change, its values checked, so that nothing fails half way.</summary>
    public static Step StepOf(DeltaOp op)
    {
        switch (op)
        {
            case DeltaInsert { Insert: "" }:
                return static (_, _) => { };
            case DeltaInsert insert:
                var content = insert.Insert is string text ? ContentString.Of(text) : (Content)new ContentEmbed(JsonValue.From(insert.Insert));
                var formatting = AttributesOf(insert.Attributes);
                return (transaction, position) => TextEdit.Insert(transaction, position, content, formatting);
            case DeltaRetain { Length: >= 0 } retain:
                var changes = AttributesOf(retain.Attributes);
                return (transaction, position) => TextEdit.Format(transaction, position, retain.Length, changes);
            case DeltaDelete { Length: >= 0 } delete:
                return (transaction, position) => TextEdit.Delete(transaction, position, delete.Length);
            default:
                throw new ArgumentOutOfRangeException(nameof(op), op, "A length is negative.");
        }
    }

    private static FormatAttributes AttributesOf(IReadOnlyDictionary<string, object?>? attributes) =>
        attributes is null ? new() : new(attributes);

    internal delegate void Step(Transaction transaction, TextPosition position);
}
