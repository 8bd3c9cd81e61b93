using System.Runtime.CompilerServices;

namespace NvpOrleans.Yjs;

/// <summary>Writes the contents of a type into a new one, in the order in which a clone of yjs 13.6 is integrated.</summary>
internal static class TypeCopy
{
    public static Branch Insert(Transaction transaction, Branch into, int index, Branch source)
    {
        var content = ContentFor(source, into);
        SequenceEdit.Insert(transaction, into, index, [content]);
        Fill(transaction, source, content.Branch!);
        return content.Branch!;
    }

    public static Branch Set(Transaction transaction, Branch into, string key, Branch source)
    {
        var content = ContentFor(source, into);
        MapEdit.Set(transaction, into, key, content);
        Fill(transaction, source, content.Branch!);
        return content.Branch!;
    }

    private static ContentType ContentFor(Branch source, Branch into)
    {
        if (source.View is not { } kind)
            throw new ArgumentException("A root that nobody has asked for by kind cannot be copied.", nameof(source));
        for (var at = into; at is not null; at = at.Item?.Parent)
        {
            if (at == source)
                throw new ArgumentException("A type cannot be copied into itself.", nameof(source));
        }
        return (ContentType)new ContentType(kind, source.NodeName).ForStore();
    }

    private static void Fill(Transaction transaction, Branch source, Branch copy)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (source.View is TypeKind.Text or TypeKind.XmlText)
            FillText(transaction, source, copy);
        else
            FillSequence(transaction, source, copy);
        foreach (var (key, value) in MapEdit.Entries(source).ToList())
        {
            if (value is YType type)
                Set(transaction, copy, key, type.Branch);
            else
                MapEdit.Set(transaction, copy, key, SequenceEdit.ContentOf(value));
        }
    }

    private static void FillSequence(Transaction transaction, Branch source, Branch copy)
    {
        var row = new List<object?>();
        foreach (var element in Elements.Of(source))
        {
            if (element is not YType type)
            {
                row.Add(element);
                continue;
            }
            Flush();
            Insert(transaction, copy, copy.Length, type.Branch);
        }
        Flush();

        void Flush()
        {
            SequenceEdit.Insert(transaction, copy, copy.Length, SequenceEdit.ContentsOf(row));
            row.Clear();
        }
    }

    private static void FillText(Transaction transaction, Branch source, Branch copy)
    {
        var position = TextPosition.Find(transaction, copy, 0);
        foreach (var op in Delta.Of(source))
        {
            if (op.Insert is not YType type)
            {
                Delta.StepOf(op)(transaction, position);
                continue;
            }
            var content = ContentFor(type.Branch, copy);
            TextEdit.Insert(transaction, position, content, op.Attributes is null ? new() : new(op.Attributes));
            Fill(transaction, type.Branch, content.Branch!);
        }
    }
}
