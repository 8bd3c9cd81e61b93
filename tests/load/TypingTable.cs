using System.Globalization;

namespace NvpOrleans.Tests.Load;

/// <summary>Tables of typing runs.</summary>
internal static class TypingTable
{
    public static Task PrintAcknowledgementsAsync(LoadCommand command) =>
        PrintAsync(command, "push to durable acknowledgement", run => run.Acknowledged);

    public static Task PrintKeystrokesAsync(LoadCommand command) =>
        PrintAsync(command, "push to SectionUpdated at another connection", run => run.Heard);

    private static async Task PrintAsync(LoadCommand command, string what, Func<TypingRun, Latencies> choose)
    {
        Console.WriteLine($"{what}; one section, SQLite, {Describe(command.Pace)}");
        Console.WriteLine("| writers | p50 ms | p99 ms | max ms | pushes/s |");
        Console.WriteLine("|--------:|-------:|-------:|-------:|---------:|");
        foreach (var writers in command.Writers)
        {
            var run = await TypingRun.MeasureAsync(writers, command.Duration, command.Pace);
            var times = choose(run);
            var rate = run.Acknowledged.Count / command.Duration.TotalSeconds;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {writers,7} | {times.Percentile(0.5),6:F1} | {times.Percentile(0.99),6:F1} | {times.Percentile(1),6:F1} | {rate,8:F0} |"));
        }
    }

    private static string Describe(TimeSpan pace) => pace == TimeSpan.Zero
        ? "closed loop: each writer types again when the last keystroke is acknowledged"
        : string.Create(CultureInfo.InvariantCulture, $"paced: each writer types a character every {pace.TotalMilliseconds:F0} ms");
}
