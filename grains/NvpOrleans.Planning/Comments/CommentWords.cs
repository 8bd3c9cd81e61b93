using System.Text;
using NvpOrleans.Abstractions.Documents;

namespace NvpOrleans.Planning.Comments;

/// <summary>The words of a comment: plain text of one or more lines, never markup.</summary>
internal static class CommentWords
{
    /// <summary>The words as they are kept: without space at the ends, lines ended by a line feed.</summary>
    /// <param name="text">What came.</param>
    /// <param name="what">Its name for a refusal.</param>
    /// <param name="limit">How long it may be.</param>
    /// <param name="mayBeEmpty">True when nothing need be said.</param>
    /// <param name="kept">The words.</param>
    /// <returns>Why they cannot be kept; null when they can.</returns>
    public static Refusal? Read(string? text, string what, int limit, bool mayBeEmpty, out string kept)
    {
        kept = "";
        if (text is null) return CommentRefusals.Malformed(what);
        if (text.Length > limit) return CommentRefusals.TooLarge(what, text.Length, limit);
        kept = text.ReplaceLineEndings("\n").Trim();
        return (kept.Length == 0 && !mayBeEmpty) || !IsPlain(kept) ? CommentRefusals.Malformed(what) : null;
    }

    /// <summary>True when there is nothing in it that no keyboard types: half a character, or a control character.</summary>
    private static bool IsPlain(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var units) != System.Buffers.OperationStatus.Done) return false;
            if (Rune.IsControl(rune) && rune.Value is not ('\n' or '\t')) return false;
            at += units;
        }

        return true;
    }
}
