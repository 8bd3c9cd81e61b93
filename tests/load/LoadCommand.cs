using System.Globalization;

namespace NvpOrleans.Tests.Load;

/// <summary>What to measure, within bounds: the tool loads this machine and nothing else.</summary>
internal sealed record LoadCommand(string Name, IReadOnlyList<int> Writers, TimeSpan Duration, TimeSpan Pace, IReadOnlyList<int> Threads, IReadOnlyList<int> Viewers)
{
    private const int MostWriters = 200;
    private const int MostSeconds = 120;
    private const int MostThreads = 500;
    private const int MostViewers = 5000;

    public const string Usage = """
        ack        time from push to durable acknowledgement    [--writers 1,10,100] [--seconds 10] [--pace 200]
        keystroke  time from push to the other person's screen  [--writers 1,10] [--seconds 10] [--pace 200]
        coldstart  time from process start to first page and first section
        remarks    long tasks in a browser while somebody works among many remarks  [--threads 0,500]
        board      what viewers of the status board cost one node, and when the last hears of a change  [--viewers 2000]

        --pace is the time in ms from one keystroke of a writer to the next; 0 types again as soon as the last one is acknowledged.
        """;

    public static LoadCommand? Parse(string[] args)
    {
        if (args is not [("ack" or "keystroke" or "coldstart" or "remarks" or "board") and var name, .. var rest] || rest.Length % 2 != 0) return null;
        var command = new LoadCommand(name, name == "ack" ? [1, 10, 100] : [1, 10], TimeSpan.FromSeconds(10), TimeSpan.FromMilliseconds(200), [0, 500], [2000]);
        foreach (var pair in rest.Chunk(2))
        {
            if (Numbers(pair[1]) is not { } numbers) return null;
            switch (pair[0])
            {
                case "--writers" when numbers.All(count => count is > 0 and <= MostWriters):
                    command = command with { Writers = numbers };
                    break;
                case "--threads" when numbers.All(count => count is >= 0 and <= MostThreads):
                    command = command with { Threads = numbers };
                    break;
                case "--viewers" when numbers.All(count => count is > 0 and <= MostViewers):
                    command = command with { Viewers = numbers };
                    break;
                case "--seconds" when numbers is [> 0 and <= MostSeconds and var seconds]:
                    command = command with { Duration = TimeSpan.FromSeconds(seconds) };
                    break;
                case "--pace" when numbers is [>= 0 and <= 10_000 and var pace]:
                    command = command with { Pace = TimeSpan.FromMilliseconds(pace) };
                    break;
                default:
                    return null;
            }
        }

        return command;
    }

    private static int[]? Numbers(string text)
    {
        var words = text.Split(',');
        var numbers = new int[words.Length];
        for (var i = 0; i < words.Length; i++)
            if (!int.TryParse(words[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i])) return null;
        return numbers;
    }
}
