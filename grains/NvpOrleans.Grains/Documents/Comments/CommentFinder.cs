using NvpOrleans.Abstractions.Comments;
using NvpOrleans.Yjs;

namespace NvpOrleans.Grains.Documents.Comments;

/// <summary>
/// Finds the words that a thread stands at. Characters keep their identity while people write around them; splitting, joining and moving
/// paragraphs copies text, and then the quote is looked for, or, when it has been changed too, what stood around it. The client does the same
/// (<c>findComment.ts</c>), judged by shared cases.
/// </summary>
internal static class CommentFinder
{
    /// <summary>So alike two texts must be at least (Dice's coefficient of pairs of units) for one to have been made of the other.</summary>
    private const double Alike = 0.3;

    /// <summary>
    /// So many units around the quote must be found again for a place elsewhere to be its place. Half of the quote counts with them where the
    /// quote stands once or one place is clearly the likeliest: a long sentence that was moved alone is itself, but set phrases recur, and one
    /// that was deleted is not its double.
    /// </summary>
    private const int Evidence = 16;

    /// <summary>So many units more than around any other place must be found again for a place to be clearly the likeliest.</summary>
    private const int Lead = 8;

    /// <summary>The words of a range and around it; null when there are none.</summary>
    /// <exception cref="YjsFormatException">An end is not a position that names a character and leans on it.</exception>
    public static CommentQuote? Quote(Doc doc, ProseText prose, CommentRange range)
    {
        if (Offsets(doc, prose, range) is not (var start, var end) || start >= end) return null;
        var before = prose.Text[Math.Max(0, start - CommentLimits.Surroundings)..start];
        var after = prose.Text[end..Math.Min(prose.Text.Length, end + CommentLimits.Surroundings)];
        return new CommentQuote(Whole(prose.Text[start..end]), Whole(before), Whole(after));
    }

    /// <summary>Where the words are now; null when they are gone.</summary>
    /// <exception cref="YjsFormatException">An end is not a position that names a character and leans on it.</exception>
    public static CommentPlace? Find(Doc doc, ProseText prose, CommentRange range, CommentQuote quote)
    {
        var (bare, text) = (prose.Bare, new BareText(quote.Text).Text);
        if (text.Length == 0) return null;
        var (before, after, elsewhere) = (new BareText(quote.Before).Text, new BareText(quote.After).Text, Occurrences(bare.Text, text));
        if (Offsets(doc, prose, range) is (var start, var end) && start <= end)
        {
            var (from, to) = (bare.CountBefore(start), bare.CountBefore(end));
            if (bare.Text[from..to] == text) return new CommentPlace(start, end, false);
            if (elsewhere.Where(at => at < to && at + text.Length > from).ToList() is [var near, ..]) return PlaceAt(bare, near, text.Length);
            var (first, last) = (from < to ? null : Surroundings.Find(bare.Text, text.Length, before, after, Evidence)) ?? Widened(bare.Text, from, to, text, before, after);
            if (Likeness(bare.Text[first..last], text) >= Alike) return PlaceAt(bare, first, last - first) with { IsEdited = bare.Text[first..last] != text };
        }

        if (Best(bare, elsewhere, text, before, after) is { } best) return PlaceAt(bare, best, text.Length);
        return Surroundings.Find(bare.Text, text.Length, before, after, Evidence) is (var left, var right) && Likeness(bare.Text[left..right], text) >= Alike
            ? PlaceAt(bare, left, right - left) with { IsEdited = true }
            : null;
    }

    /// <exception cref="YjsFormatException">It is not a position that names a character and leans on it.</exception>
    public static RelativePosition Decode(byte[] end, bool isFirst)
    {
        var position = RelativePosition.Decode(end);
        return position.Item is not null && position.Association >= 0 == isFirst
            ? position
            : throw new YjsFormatException("a position that names no character, or leans away from it", 0);
    }

    private static (int Start, int End)? Offsets(Doc doc, ProseText prose, CommentRange range)
    {
        var start = prose.OffsetOf(Decode(range.First, isFirst: true).Resolve(doc));
        var end = prose.OffsetOf(Decode(range.Last, isFirst: false).Resolve(doc));
        return start is { } first && end is { } last ? (first, last) : null;
    }

    /// <summary>
    /// What replaces the first or the last word, and what undo brings back, stands beside the characters that are gone, and so may stand
    /// outside of them. It belongs to the words as far as it stands between what stood around them, and makes them more alike.
    /// </summary>
    private static (int From, int To) Widened(string all, int from, int to, string text, string before, string after)
    {
        var (tail, head) = (before[Math.Max(0, before.Length - Evidence)..], after[..Math.Min(after.Length, Evidence)]);
        var left = tail.Length == 0 ? 0 : all.AsSpan(0, from).LastIndexOf(tail);
        var right = head.Length == 0 ? all.Length : all.IndexOf(head, to, StringComparison.Ordinal);
        var (first, last) = (left < 0 ? from : left + tail.Length, right < 0 ? to : right);
        var start = IsMore(all[first..to], all[from..to]) ? first : from;
        return (start, IsMore(all[start..last], all[start..to]) ? last : to);

        bool IsMore(string wide, string narrow) =>
            wide.Length > narrow.Length && wide.Length - narrow.Length <= text.Length && Likeness(wide, text) > Likeness(narrow, text);
    }

    private static List<int> Occurrences(string text, string quote)
    {
        var found = new List<int>();
        for (var at = text.IndexOf(quote, StringComparison.Ordinal); at >= 0; at = text.IndexOf(quote, at + 1, StringComparison.Ordinal)) found.Add(at);
        return found;
    }

    private static int? Best(BareText bare, List<int> occurrences, string text, string before, string after)
    {
        int? best = null;
        var (most, second) = (-1, -1);
        foreach (var at in occurrences)
        {
            var score = CommonEnd(bare.Text.AsSpan(0, at), before) + bare.Text.AsSpan(at + text.Length).CommonPrefixLength(after);
            if (score > most) (best, most, second) = (at, score, most);
            else second = Math.Max(second, score);
        }

        var own = second < 0 || most - second >= Lead ? text.Length / 2 : 0;
        return most + own >= Evidence || most == before.Length + after.Length ? best : null;
    }

    private static int CommonEnd(ReadOnlySpan<char> text, ReadOnlySpan<char> end)
    {
        var count = 0;
        while (count < text.Length && count < end.Length && text[^(count + 1)] == end[^(count + 1)]) count++;
        return count;
    }

    private static CommentPlace PlaceAt(BareText bare, int at, int length) => new(bare.PlaceOf(at), bare.PlaceOf(at + length - 1) + 1, false);

    private static double Likeness(string one, string other)
    {
        if (one.Length < 2 || other.Length < 2) return one == other ? 1 : 0;
        var pairs = new Dictionary<(char, char), int>();
        for (var at = 1; at < one.Length; at++) pairs[(one[at - 1], one[at])] = pairs.GetValueOrDefault((one[at - 1], one[at])) + 1;
        var shared = 0;
        for (var at = 1; at < other.Length; at++)
        {
            if (pairs.GetValueOrDefault((other[at - 1], other[at])) is not (> 0 and var left)) continue;
            pairs[(other[at - 1], other[at])] = left - 1;
            shared++;
        }

        return 2.0 * shared / (one.Length + other.Length - 2);
    }

    /// <summary>A cut may go through a character; its half says nothing.</summary>
    private static string Whole(string cut)
    {
        var from = cut.Length > 0 && char.IsLowSurrogate(cut[0]) ? 1 : 0;
        var to = cut.Length > from && char.IsHighSurrogate(cut[^1]) ? cut.Length - 1 : cut.Length;
        return cut[from..to];
    }
}
