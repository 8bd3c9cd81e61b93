using System.Globalization;

namespace NvpOrleans.Tests.Benchmarks.Growth;

/// <summary>What one change costs in documents of a thousand to a million characters, in microseconds.</summary>
internal static class GrowthTable
{
    private static readonly int[] Lengths = [1_000, 10_000, 100_000, 1_000_000];

    public static void Run()
    {
        Console.WriteLine($"| {"µs for one change, published",-48} | {string.Join(" | ", Lengths.Select(Spell))} |");
        Console.WriteLine("|---|---:|---:|---:|---:|");
        Warm();
        foreach (var (name, measure) in Measurements.All)
        {
            var times = Lengths.Select(length => measure(length).ToString("0.0", CultureInfo.InvariantCulture).PadLeft(9));
            Console.WriteLine($"| {name,-48} | {string.Join(" | ", times)} |");
        }
    }

    // The shortest document comes first, and would pay for the compiler.
    private static void Warm()
    {
        foreach (var (_, measure) in Measurements.All)
        {
            for (var i = 0; i < 3; i++)
                measure(Lengths[0]);
        }
    }

    private static string Spell(int length) => length.ToString("N0", CultureInfo.InvariantCulture).PadLeft(9);
}
