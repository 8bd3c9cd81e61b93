using System.Text;
using System.Text.Json.Nodes;

namespace NvpOrleans.Tests.Kit.Comments;

/// <summary>Comments on a bilingual plan by chance, as its journal holds them, the same for the same seed.</summary>
public static class RandomRemarks
{
    private static readonly string[] Words = ["veiligheid ", "é", "😀", "\"", "\\", "\n", "\u2028", "zone 5345, ", "\t", "’"];
    private static readonly string[] Kinds = ["question", "remark", "blocking", "factual-error", "privacy"];
    private static readonly string[] Organisations = ["PZ Antwerpen", "Parket Antwerpen", "Ville d’Ixelles"];
    private static readonly string[] Turns = ["answered", "resolved", "declined", "reopened", "amended"];

    private static readonly (string Section, string? Item, string? Field)[] Places =
    [
        ("mission@nl", null, null), ("mission@fr", null, null), ("scan/context@nl", null, null), ("choices", null, null), ("choices", "3", null),
        ("choices", "3", "reasons@nl"), ("choices", "3", "reasons@fr"), ("choices", "T1", "level"), ("objectives", "item00000001", "title@fr"),
    ];

    /// <summary>What happened, oldest first: the section, the time and the event of each entry.</summary>
    public static IReadOnlyList<(string Section, DateTimeOffset Time, JsonObject Event)> Of(Random random)
    {
        var happened = new List<(string Section, DateTimeOffset Time, JsonObject Event)>();
        var threads = new List<(string Section, Guid Id)>();
        var time = new DateTimeOffset(2026, 9, 30, 8, 0, 0, TimeSpan.Zero);
        for (var step = random.Next(20); step > 0; step--)
        {
            time += TimeSpan.FromTicks(random.NextInt64(TimeSpan.TicksPerDay));
            var operation = Id(random);
            if (threads.Count == 0 || random.Next(3) == 0)
            {
                var (section, item, field) = Pick(random, Places);
                var started = Event(random, "started", operation);
                AddBeginning(random, started, item, field);
                threads.Add((section, operation));
                happened.Add((section, time, started));
                continue;
            }

            var (at, thread) = Pick(random, threads);
            happened.Add((at, time, Turn(random, operation, random.Next(30) == 0 ? Id(random) : thread))); // now and then of a thread whose beginning is gone
        }

        return happened;
    }

    private static void AddBeginning(Random random, JsonObject started, string? item, string? field)
    {
        var isSuggestion = item is null && random.Next(4) == 0;
        started["kind"] = isSuggestion ? "suggestion" : Pick(random, Kinds);
        started["audience"] = random.Next(4) == 0 ? "office" : "plan";
        started["text"] = Text(random);
        if (item is not null) started["item"] = item;
        if (field is not null) started["field"] = field;
        if (isSuggestion || random.Next(2) == 0) started["quote"] = new JsonObject { ["text"] = Text(random), ["before"] = Text(random), ["after"] = Text(random) };
        if (isSuggestion) started["replacement"] = Text(random);
    }

    private static JsonObject Turn(Random random, Guid operation, Guid thread)
    {
        var type = Pick(random, Turns);
        var turn = Event(random, type, operation);
        turn["thread"] = thread;
        if (type == "amended") turn["entry"] = thread; // the words it began with
        turn[type is "answered" or "amended" ? "text" : "reason"] = random.Next(3) == 0 ? "" : Text(random);
        return turn;
    }

    private static JsonObject Event(Random random, string type, Guid operation) => new()
    {
        ["type"] = type, ["operation"] = operation, ["command"] = "00", ["organisation"] = Pick(random, Organisations), ["organisationKind"] = random.Next(2) == 0 ? "zonal" : "justice",
    };

    private static string Text(Random random)
    {
        var text = new StringBuilder();
        for (var count = random.Next(1, 5); count > 0; count--) text.Append(Pick(random, Words));
        return text.ToString();
    }

    private static Guid Id(Random random)
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }

    private static T Pick<T>(Random random, IReadOnlyList<T> from) => from[random.Next(from.Count)];
}
