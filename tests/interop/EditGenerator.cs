namespace NvpOrleans.Tests.Interop;

/// <summary>Draws edits; what people do often is drawn often.</summary>
public sealed class EditGenerator(Random random, bool cutsPairs)
{
    private static readonly string[] Words = ["a", "bc", "def ", "veiligheid ", "é", "😀", "x😀y", "👩‍🚒", "\uFEFF", "naïve\n", "lorem ipsum dolor "];
    private static readonly string[] Keys = ["a", "b", "c", "1", "2"];
    private static readonly string[] Marks = ["bold", "italic", "link"];

    private static readonly (int Weight, string Target, string Kind)[] Choices =
    [
        (10, "text", "insert"), (5, "text", "delete"), (4, "text", "format"), (1, "text", "embed"),
        (5, "map", "set"), (2, "map", "delete"), (1, "map", "map"), (1, "map", "array"), (1, "map", "text"),
        (4, "array", "insert"), (2, "array", "push"), (3, "array", "delete"), (1, "array", "map"),
        (3, "xml", "block"), (8, "xml", "type"), (4, "xml", "erase"), (4, "xml", "mark"), (2, "xml", "split"),
        (2, "xml", "attribute"), (1, "xml", "removeAttribute"), (1, "xml", "break"), (1, "xml", "delete"),
    ];

    private static readonly int TotalWeight = Choices.Sum(c => c.Weight);

    public Edit Next()
    {
        var drawn = random.Next(TotalWeight);
        foreach (var (weight, target, kind) in Choices)
        {
            if ((drawn -= weight) < 0)
                return Draw(target, kind);
        }
        throw new InvalidOperationException("the weights do not add up");
    }

    private Edit Draw(string target, string kind) => new(target, kind)
    {
        At = random.Next(1000),
        Index = random.Next(1000),
        Length = random.Next(1, 6),
        Text = Words[random.Next(Words.Length)],
        Name = random.Next(2) == 0 ? "paragraph" : "heading",
        Key = target == "xml" ? (random.Next(2) == 0 ? "level" : "textAlign") : Keys[random.Next(Keys.Length)],
        Value = kind == "embed" ? new Dictionary<string, object?> { ["image"] = random.Next(9) } : DrawValue(0),
        Values = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => DrawValue(0))],
        CutsPairs = cutsPairs,
        Attributes = kind is "format" or "mark" || random.Next(3) == 0 ? DrawAttributes() : null,
    };

    private Dictionary<string, object?> DrawAttributes()
    {
        var attributes = new Dictionary<string, object?>();
        for (var i = random.Next(1, 3); i > 0; i--)
        {
            var mark = Marks[random.Next(Marks.Length)];
            attributes[mark] = random.Next(3) switch
            {
                0 => null,
                _ when mark == "link" => new Dictionary<string, object?> { ["href"] = "https://" + random.Next(3) },
                _ when mark == "bold" => new Dictionary<string, object?>(),
                _ => true,
            };
        }
        return attributes;
    }

    private object? DrawValue(int depth) => random.Next(depth > 2 ? 7 : 9) switch
    {
        0 => null,
        1 => random.Next(2) == 0,
        2 => (double)random.Next(-100, 100),
        3 => random.NextDouble() * 1000,
        4 => 4294967296.0 * random.Next(1, 100),
        5 => random.Next(1, 1000) / 4.0,
        6 => Words[random.Next(Words.Length)],
        7 => Enumerable.Range(0, random.Next(3)).Select(_ => DrawValue(depth + 1)).ToArray(),
        _ => Keys.Take(random.Next(4)).ToDictionary(key => key, _ => DrawValue(depth + 1)),
    };
}
