using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Kit.Comments;

/// <summary>The ends of a range of text with what its author has of the section.</summary>
/// <param name="First">The place before the first character.</param>
/// <param name="Last">The place after the last one.</param>
/// <param name="StateVector">What the author has.</param>
public sealed record CommentEnds(byte[] First, byte[] Last, byte[] StateVector)
{
    /// <summary>Words in the first paragraph of a document that has them.</summary>
    public static CommentEnds Of(Doc doc, string words)
    {
        var text = doc.GetXmlFragment("default").Descendants("paragraph").SelectMany(paragraph => paragraph.Children.OfType<YXmlText>())
            .First(found => found.ToString().Contains(words, StringComparison.Ordinal));
        var at = text.ToString().IndexOf(words, StringComparison.Ordinal);
        return new CommentEnds(
            RelativePosition.At(text, at).Encode(), RelativePosition.At(text, at + words.Length, -1).Encode(), doc.EncodeStateVector());
    }
}
