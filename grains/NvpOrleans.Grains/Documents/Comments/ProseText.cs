using System.Runtime.CompilerServices;
using System.Text;
using NvpOrleans.Yjs;

namespace NvpOrleans.Grains.Documents.Comments;

/// <summary>
/// A section of prose as one text, in which places are counted in UTF-16 units: a line feed ends each paragraph and heading and stands for
/// a hard break, a half of a character is U+FFFD, an embed is U+FFFC, and nothing else adds anything. The client counts alike.
/// </summary>
internal sealed class ProseText
{
    private const char Embed = '\uFFFC';
    private const char Half = '\uFFFD';

    private readonly Dictionary<YType, int> _starts = [];
    private BareText? _bare;

    private ProseText(YXmlFragment prose)
    {
        var text = new StringBuilder();
        Add(text, prose);
        Text = text.ToString();
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>The same without line feeds: paragraphs are split and joined, and the words stay the same.</summary>
    public BareText Bare => _bare ??= new BareText(Text);

    public static ProseText Of(YXmlFragment prose) => new(prose);

    /// <summary>Where a position of Yjs is; null when it is in no text, or in one that is not here.</summary>
    public int? OffsetOf(AbsolutePosition? position) =>
        position is { } place && _starts.TryGetValue(place.Type, out var start) ? start + place.Index : null;

    private void Add(StringBuilder all, YXmlFragment parent)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var child in parent.Children)
        {
            switch (child)
            {
                case YXmlText text:
                    _starts[text] = all.Length;
                    Add(all, text);
                    break;
                case YXmlElement { NodeName: "hardBreak" }:
                    all.Append('\n');
                    break;
                case YXmlElement element:
                    Add(all, element);
                    if (element.NodeName is "paragraph" or "heading") all.Append('\n');
                    break;
            }
        }
    }

    private static void Add(StringBuilder all, YXmlText text)
    {
        foreach (var insert in text.ToDelta())
        {
            if (insert.Insert is string words) all.Append(WellFormed(words));
            else all.Append(Embed);
        }
    }

    private static string WellFormed(string words)
    {
        if (!words.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF')) return words;
        return string.Create(words.Length, words, static (units, from) =>
        {
            for (var at = 0; at < units.Length; at++)
            {
                var isPair = char.IsHighSurrogate(from[at]) && at + 1 < from.Length && char.IsLowSurrogate(from[at + 1]);
                units[at] = isPair || !char.IsSurrogate(from[at]) ? from[at] : Half;
                if (isPair) units[at + 1] = from[++at];
            }
        });
    }
}
