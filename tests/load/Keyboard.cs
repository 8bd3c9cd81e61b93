using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Load;

/// <summary>
/// A writer's Y.Doc, which types on at the end of its own text and does not read the others': the tool measures the service, and a
/// hundred readers' work on this machine would be measured with it.
/// </summary>
internal sealed class Keyboard
{
    private readonly Doc _doc;
    private readonly YXmlText _text;
    private byte[] _update = [];
    private bool _hasBegun;

    public Keyboard(ulong clientId, byte[] opened)
    {
        _doc = new Doc(clientId);
        if (opened.Length > 0) _doc.Integrate(Update.Decode(opened));
        _doc.Updated += (bytes, _) => _update = bytes;
        YXmlText? text = null;
        _doc.Transact(_ => text = _doc.GetXmlFragment("default").InsertElement(0, "paragraph").InsertText(0));
        _text = text!;
    }

    /// <summary>One keystroke; the first brings the writer's paragraph along.</summary>
    public byte[] Press()
    {
        if (_hasBegun) _text.Insert(_text.Length, "e");
        _hasBegun = true;
        return _update;
    }
}
