namespace NvpOrleans.Yjs;

/// <summary>A stretch of formatted text.</summary>
/// <param name="Insert">Text, the value of an embed, or the view of a nested type.</param>
/// <param name="Attributes">The formatting; null if there is none.</param>
public sealed record DeltaOp(object? Insert, IReadOnlyDictionary<string, object?>? Attributes);

/// <summary>Reads text with its formatting.</summary>
internal static class Delta
{
    public static List<DeltaOp> Of(Branch branch)
    {
        var ops = new List<DeltaOp>();
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
                    ops.Add(new DeltaOp(Elements.Last(item), attributes.ToValues()));
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
                ops.Add(new DeltaOp(text.ToString(), attributes.ToValues()));
            text.Clear();
        }
    }
}
