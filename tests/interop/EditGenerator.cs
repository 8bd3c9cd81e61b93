using System.Numerics;
using NvpOrleans.Tests.Interop.Cases;
using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Interop;

/// <summary>Draws edits; what people do often is drawn often.</summary>
/// <param name="cutsPairs">See <see cref="Edit.CutsPairs"/>.</param>
/// <param name="target">The only root to edit, for more conflicts in it; all of them unless given.</param>
public sealed class EditGenerator(Random random, bool cutsPairs, string? target = null)
{
    private static readonly string[] Words =
    [
        "a", "bc", "def ", "veiligheid ", "é", "😀", "x😀y", "👩‍🚒", "\uFEFF", "naïve\n", "lorem ipsum dolor ",
        $"{ScriptValues.LoneHigh}", $"a{ScriptValues.LoneLow}b", $"{ScriptValues.LoneHigh}{ScriptValues.LoneLow}",
    ];

    private static readonly string[] Keys = ["a", "b", "c", "1", "2"];
    private static readonly string[] Marks = ["bold", "italic", "link", "link--b64hash="];

    private static readonly (int Weight, string Target, string Kind)[] Choices =
    [
        (10, "text", "insert"), (5, "text", "delete"), (4, "text", "format"), (1, "text", "embed"),
        (5, "map", "set"), (2, "map", "delete"), (1, "map", "map"), (1, "map", "array"), (1, "map", "text"),
        (4, "array", "insert"), (2, "array", "push"), (3, "array", "delete"), (1, "array", "map"), (1, "array", "array"), (1, "array", "text"),
        (3, "xml", "block"), (8, "xml", "type"), (4, "xml", "erase"), (4, "xml", "mark"), (2, "xml", "split"), (1, "xml", "nest"),
        (2, "xml", "attribute"), (1, "xml", "removeAttribute"), (1, "xml", "break"), (1, "xml", "delete"), (1, "xml", "prune"),
    ];

    // What we carry and never write.
    private static readonly (int Weight, string Target, string Kind)[] ChoicesOfYjs = [.. Choices, (2, "map", "doc"), (2, "array", "json")];

    public Edit Next() => Next(Choices);

    public Edit NextOfYjs() => Next(ChoicesOfYjs);

    private Edit Next((int Weight, string Target, string Kind)[] choices)
    {
        var possible = choices.Where(c => target is null || c.Target == target).ToList();
        var drawn = random.Next(possible.Sum(c => c.Weight));
        foreach (var (weight, chosen, kind) in possible)
        {
            if ((drawn -= weight) < 0)
                return Draw(chosen, kind);
        }
        throw new InvalidOperationException("the weights do not add up");
    }

    private Edit Draw(string chosen, string kind) => new(chosen, kind)
    {
        At = random.Next(1000),
        // Half of the time near the beginning, where many meet.
        Index = random.Next(random.Next(2) == 0 ? 4 : 1000),
        Length = random.Next(1, 6),
        Text = kind is "insert" or "type" or "text" or "block" or "nest" ? Words[random.Next(Words.Length)] : null,
        Name = random.Next(2) == 0 ? "paragraph" : "heading",
        Key = chosen == "xml" ? (random.Next(2) == 0 ? "level" : "textAlign") : Keys[random.Next(Keys.Length)],
        Value = kind switch
        {
            "embed" => new Dictionary<string, object?> { ["image"] = random.Next(9) },
            "set" or "attribute" or "block" or "nest" => DrawValue(0),
            "doc" => DrawJson(0),
            _ => null,
        },
        Values = chosen == "array" ? DrawValues(kind) : null,
        CutsPairs = cutsPairs,
        Attributes = kind is "format" or "mark" || (kind is "insert" or "type" && random.Next(3) == 0) ? DrawAttributes() : null,
    };

    private object?[] DrawValues(string kind) =>
        [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => kind == "json" || random.Next(5) > 0 ? DrawJson(0) : DrawBytes())];

    private Dictionary<string, object?> DrawAttributes()
    {
        var attributes = new Dictionary<string, object?>();
        for (var i = random.Next(1, 3); i > 0; i--)
        {
            var mark = Marks[random.Next(Marks.Length)];
            attributes[mark] = random.Next(3) switch
            {
                0 => null,
                _ when mark.StartsWith("link", StringComparison.Ordinal) => new Dictionary<string, object?> { ["href"] = "https://" + random.Next(3) },
                _ when mark == "bold" => new Dictionary<string, object?>(),
                _ => true,
            };
        }
        return attributes;
    }

    private object? DrawValue(int depth) => random.Next(6) switch
    {
        0 => DrawBytes(),
        1 => Undefined.Value,
        2 => new BigInteger(random.NextInt64(long.MinValue, long.MaxValue)),
        3 => random.Next(4) switch { 0 => double.NaN, 1 => -0.0, 2 => double.NegativeInfinity, _ => double.Epsilon },
        _ => DrawJson(depth),
    };

    private object? DrawJson(int depth) => random.Next(depth > 2 ? 7 : 9) switch
    {
        0 => null,
        1 => random.Next(2) == 0,
        2 => (double)random.Next(-100, 100),
        3 => random.NextDouble() * 1000,
        4 => 4294967296.0 * random.Next(1, 100),
        5 => random.Next(1, 1000) / 4.0,
        6 => Words[random.Next(Words.Length - 3)],
        7 => Enumerable.Range(0, random.Next(3)).Select(_ => DrawJson(depth + 1)).ToArray(),
        _ => Keys.Take(random.Next(4)).ToDictionary(key => key, _ => DrawJson(depth + 1)),
    };

    private byte[] DrawBytes()
    {
        var bytes = new byte[random.Next(5)];
        random.NextBytes(bytes);
        return bytes;
    }
}
