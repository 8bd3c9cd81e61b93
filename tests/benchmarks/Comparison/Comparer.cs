using System.Diagnostics;
using System.Globalization;

namespace NvpOrleans.Tests.Benchmarks.Comparison;

/// <summary>Runs every row in both engines by turns, so that whatever else the machine does falls on both.</summary>
internal static class Comparer
{
    private const int MinRounds = 3, MaxRounds = 15;

    // Both compile what runs often, and do so while it runs.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3), Enough = TimeSpan.FromSeconds(5);

    /// <param name="filter">Only rows whose name contains it.</param>
    public static void Run(string filter)
    {
        using var yjs = new NodeYjs();
        Console.WriteLine($"| {"",-40} |    ours |     yjs |    | yjs ÷ ours |");
        Console.WriteLine("|---|---:|---:|---|---:|");
        foreach (var row in Rows.All().Where(row => row.Name.Contains(filter, StringComparison.Ordinal)))
        {
            var (ours, theirs) = Measure(row, yjs);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"| {row.Name,-40} | {Spell(ours),7} | {Spell(theirs),7} | {row.Unit,2} | {theirs / ours,10:0.0} |"));
        }
    }

    private static (double Ours, double Theirs) Measure(Row row, NodeYjs yjs)
    {
        var inputs = row.MakeInputs();
        yjs.Prepare(row, inputs);
        var engine = EngineTasks.Prepare(row, inputs);
        var start = Stopwatch.GetTimestamp();
        do
        {
            engine();
            yjs.Round();
        }
        while (Stopwatch.GetElapsedTime(start) < WarmUp);
        var (ours, theirs) = (new List<double>(), new List<double>());
        start = Stopwatch.GetTimestamp();
        while (ours.Count < MinRounds || (ours.Count < MaxRounds && Stopwatch.GetElapsedTime(start) < Enough))
        {
            GC.Collect();
            ours.Add(engine());
            theirs.Add(yjs.Round());
        }
        return (Median(ours), Median(theirs));
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static string Spell(double value) => value.ToString(value < 10 ? "0.00" : value < 100 ? "0.0" : "0", CultureInfo.InvariantCulture);
}
