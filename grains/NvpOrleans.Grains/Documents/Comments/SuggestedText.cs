using NvpOrleans.Abstractions.Comments;
using NvpOrleans.Yjs;

namespace NvpOrleans.Grains.Documents.Comments;

/// <summary>
/// The text that a suggestion stands in, as it is now. White space does not count when two texts are compared: where paragraphs begin and
/// whether a blank is left over is the acceptor's business.
/// </summary>
internal sealed class SuggestedText
{
    private readonly Doc _doc;
    private readonly string _text;
    private readonly CommentPlace _place;
    private readonly string _replacement;

    private SuggestedText(Doc doc, string text, CommentPlace place, string replacement) => (_doc, _text, _place, _replacement) = (doc, text, place, replacement);

    /// <summary>The text; null when the words that the suggestion stands at are gone.</summary>
    public static SuggestedText? Of(Doc doc, string root, CommentThread thread)
    {
        if (thread is not { Anchor: { Range: { } range, Quote: { } quote }, Replacement: { } replacement }) return null;
        var prose = ProseText.Of(doc.GetXmlFragment(root));
        return CommentFinder.Find(doc, prose, range, quote) is { } place ? new SuggestedText(doc, prose.Text, place, replacement) : null;
    }

    /// <summary>True when these words stand at the place.</summary>
    public bool Reads(string words) => Bare(_text[_place.Start.._place.End]) == Bare(words);

    /// <summary>True when the text, with an edit, says what was suggested, and beside that what it says now. Changes nothing.</summary>
    /// <param name="edit">An update that the document can integrate.</param>
    /// <param name="root">The name of the root of prose.</param>
    public bool IsReplacedBy(byte[] edit, string root)
    {
        var copy = new Doc(0);
        copy.Integrate(Update.Decode(_doc.EncodeStateAsUpdate(), DecodeLimits.Trusted));
        copy.Integrate(Update.Decode(edit, DecodeLimits.Trusted)); // its limits are checked
        return Bare(ProseText.Of(copy.GetXmlFragment(root)).Text) == Bare(_text[.._place.Start]) + Bare(_replacement) + Bare(_text[_place.End..]);
    }

    private static string Bare(string text) => string.Concat(text.Where(unit => !char.IsWhiteSpace(unit)));
}
