namespace NvpOrleans.Grains.Documents.Comments;

/// <summary>
/// Finds words that were changed and then copied, so that neither their characters nor the quote lead to them: they stand between what stood
/// around them. Of that, as much is looked for as still stands together: where a paragraph was moved, its neighbours are others.
/// </summary>
internal static class Surroundings
{
    /// <summary>At so many places at most each side is looked for: a phrase that recurs more often leads nowhere.</summary>
    private const int Places = 16;

    /// <summary>So many units at least of each side, or all of it, must be found again: fewer stand everywhere.</summary>
    private const int EachSide = 3;

    /// <summary>The place between what stood before and after, of which the most is found again.</summary>
    /// <param name="all">The whole text.</param>
    /// <param name="length">The length of the words as they were; twice that can stand there now.</param>
    /// <param name="before">What stood before them.</param>
    /// <param name="after">What stood after them.</param>
    /// <param name="least">So many units at least of both together must be found again, or all there are.</param>
    public static (int From, int To)? Find(string all, int length, string before, string after, int least)
    {
        // Most words that are nowhere are deleted with all that stood around them, and are looked for again after each rest in typing.
        var seed = least / 2;
        if (before.Length >= seed && after.Length >= seed && !all.Contains(before[^seed..], StringComparison.Ordinal) && !all.Contains(after[..seed], StringComparison.Ordinal)) return null;

        (int From, int To)? best = null;
        var most = Math.Min(least, before.Length + after.Length) - 1;
        var (left, froms) = EndsOf(all, 0, all.Length, before);
        foreach (var from in froms)
        {
            var (right, tos) = StartsOf(all, from, Math.Min(all.Length, from + (2 * length) + after.Length), after);
            foreach (var to in tos) Judge(from, to, left + right);
        }

        var (found, ends) = StartsOf(all, 0, all.Length, after);
        foreach (var to in ends)
        {
            var (near, starts) = EndsOf(all, Math.Max(0, to - (2 * length) - before.Length), to, before);
            foreach (var from in starts) Judge(from, to, near + found);
        }

        return best;

        void Judge(int from, int to, int score)
        {
            if (to <= from || to - from > 2 * length || score < most) return;
            if (score == most && (best is not var (first, last) || Math.Abs(last - first - length) <= Math.Abs(to - from - length))) return;
            (best, most) = ((from, to), score);
        }
    }

    /// <summary>Where the longest end of a text that stands within bounds ends there, and its length.</summary>
    private static (int Length, List<int> Places) EndsOf(string all, int from, int to, string before)
    {
        if (before.Length == 0) return (0, from == 0 ? [0] : []);
        var length = Longest(before.Length, count => all.AsSpan(from..to).Contains(before.AsSpan(before.Length - count), StringComparison.Ordinal));
        return (length, length < Math.Min(EachSide, before.Length) ? [] : [.. At(all, from, to, before[^length..]).Select(at => at + length)]);
    }

    /// <summary>Where the longest beginning of a text that stands within bounds begins there, and its length.</summary>
    private static (int Length, List<int> Places) StartsOf(string all, int from, int to, string after)
    {
        if (after.Length == 0) return (0, to == all.Length ? [to] : []);
        var length = Longest(after.Length, count => all.AsSpan(from..to).Contains(after.AsSpan(0, count), StringComparison.Ordinal));
        return (length, length < Math.Min(EachSide, after.Length) ? [] : [.. At(all, from, to, after[..length])]);
    }

    /// <summary>The greatest count up to a limit that holds, where each one below a count that holds does too.</summary>
    private static int Longest(int limit, Func<int, bool> holds)
    {
        var (low, high) = (0, limit);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (holds(middle)) low = middle;
            else high = middle - 1;
        }

        return low;
    }

    private static IEnumerable<int> At(string all, int from, int to, string part)
    {
        var at = all.IndexOf(part, from, to - from, StringComparison.Ordinal);
        for (var count = 0; at >= 0 && count < Places; count++)
        {
            yield return at;
            at = all.IndexOf(part, at + 1, to - at - 1, StringComparison.Ordinal);
        }
    }
}
