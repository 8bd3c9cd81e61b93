using NvpOrleans.Tests.Kit;
using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Cluster.Hosting;

/// <summary>Updates made by hand, for clients that do not behave.</summary>
internal static class Change
{
    /// <summary>What an editor would send for a change, without the editor knowing.</summary>
    public static byte[] By(Editor editor, Action<Doc> change) => Alone(editor.ClientId, editor.State, change);

    /// <summary>Two changes of an editor, the second building on the first.</summary>
    public static (byte[] Earlier, byte[] Later) TwoBy(Editor editor, string first, string second)
    {
        var earlier = By(editor, doc => Type(doc, first));
        var later = Alone(editor.ClientId, UpdateMerge.Merge([editor.State, earlier]), doc => Type(doc, second));
        return (earlier, later);
    }

    /// <summary>What a client of this id would send for a change of a state.</summary>
    public static byte[] Alone(ulong client, byte[] state, Action<Doc> change)
    {
        var doc = new Doc(client);
        doc.Integrate(Update.Decode(state, DecodeLimits.Trusted));
        byte[]? update = null;
        doc.Updated += (made, _) => update = made;
        doc.Transact(_ => change(doc));
        return update ?? throw new InvalidOperationException("The change changed nothing.");
    }

    /// <summary>Puts a paragraph with the text at the end.</summary>
    public static void Type(Doc doc, string text) => Paragraph(doc).InsertText(0, text);

    public static YXmlElement Paragraph(Doc doc)
    {
        var prose = doc.GetXmlFragment("default");
        return prose.InsertElement(prose.Count, "paragraph");
    }
}
