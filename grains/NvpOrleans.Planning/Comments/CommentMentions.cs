using NvpOrleans.Abstractions.Comments;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;

namespace NvpOrleans.Planning.Comments;

/// <summary>The people named in the words of a comment: only those who may read it.</summary>
internal static class CommentMentions
{
    /// <summary>The mentions as they are kept.</summary>
    /// <param name="text">The words, with a mark for each.</param>
    /// <param name="mentions">Who, in the order of the marks; null for nobody.</param>
    /// <param name="reads">True for people who may read the comment.</param>
    /// <param name="kept">The ids; null for nobody.</param>
    /// <returns>Why they cannot be kept; null when they can.</returns>
    public static Refusal? Read(string text, IReadOnlyList<PersonId>? mentions, Func<PersonId, bool> reads, out IReadOnlyList<string>? kept)
    {
        kept = null;
        if (mentions is { Count: > CommentLimits.Mentions }) return CommentRefusals.TooLarge("mentions", mentions.Count, CommentLimits.Mentions);
        if (text.Count(unit => unit == MentionMark.Place) != (mentions?.Count ?? 0)) return CommentRefusals.Malformed("mentions");
        if (mentions is null or []) return null;
        foreach (var person in mentions)
        {
            if (!reads(person)) return CommentRefusals.MayNotBeMentioned(person);
        }

        kept = [.. mentions.Select(person => person.Value)];
        return null;
    }
}
