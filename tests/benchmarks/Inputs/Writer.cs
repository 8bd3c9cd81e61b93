using System.Globalization;
using System.Text;

namespace NvpOrleans.Tests.Benchmarks.Inputs;

/// <summary>Somebody who writes: the same seed writes the same.</summary>
internal static class Writer
{
    private const string Letters = "eeeeeaaaiiinnnooorrsstttdllumgvhkpbcfjwzyxqéàç";

    /// <summary>
    /// One key after the other: words are typed, typos taken back, the cursor jumps nearby or far away, and sometimes a passage goes.
    /// About seven of ten operations insert, and four of ten inserted characters are deleted again.
    /// </summary>
    public static List<Edit> Keys(int count, int seed)
    {
        var random = new Random(seed);
        var edits = new List<Edit>(count);
        int length = 0, cursor = 0;
        while (edits.Count < count)
        {
            if (random.Next(3) == 0)
                cursor = random.Next(4) > 0 ? Math.Clamp(cursor + random.Next(-200, 200), 0, length) : random.Next(length + 1);
            for (var left = random.Next(5, 60); left > 0 && edits.Count < count; left--)
            {
                edits.Add(new Edit(cursor++, Letter(random), 0));
                length++;
            }
            for (var left = random.Next(0, random.Next(8) == 0 ? 80 : 18); left > 0 && cursor > 0 && edits.Count < count; left--)
            {
                edits.Add(new Edit(--cursor, "", 1));
                length--;
            }
        }
        return edits;
    }

    /// <summary>Words put in anywhere, and now and then something taken out: the worst a text can be asked to hold.</summary>
    public static IEnumerable<Edit> RandomEdits(int count, int seed)
    {
        var random = new Random(seed);
        var length = 0;
        for (var i = 0; i < count; i++)
        {
            if (length > 20 && random.Next(8) == 0)
            {
                var edit = new Edit(random.Next(length - 10), "", random.Next(1, 10));
                length -= edit.Length;
                yield return edit;
            }
            else
            {
                var edit = new Edit(random.Next(length + 1), Word(random), 0);
                length += edit.Text.Length;
                yield return edit;
            }
        }
    }

    public static string Sentence(Random random, int length)
    {
        var text = new StringBuilder();
        while (text.Length < length)
            text.Append(Word(random)).Append(' ');
        return text.ToString(0, length);
    }

    private static string Word(Random random)
    {
        var word = new StringBuilder();
        for (var left = random.Next(3, 11); left > 0; left--)
            word.Append(Letter(random));
        return word.ToString();
    }

    private static string Letter(Random random) =>
        random.Next(6) == 0 ? " " : Letters[random.Next(Letters.Length)].ToString(CultureInfo.InvariantCulture);
}
