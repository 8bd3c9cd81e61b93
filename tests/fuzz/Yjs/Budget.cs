using System.Diagnostics;
using System.Globalization;

namespace NvpOrleans.Tests.Fuzz.Yjs;

/// <summary>How long a fuzz test goes on: some seconds in CI, longer with NVP_FUZZ_MINUTES.</summary>
/// <param name="parts">How many tests share that time.</param>
internal sealed class Budget(int parts = 1)
{
    private static readonly TimeSpan Length =
        double.TryParse(Environment.GetEnvironmentVariable("NVP_FUZZ_MINUTES"), CultureInfo.InvariantCulture, out var minutes)
            ? TimeSpan.FromMinutes(minutes)
            : TimeSpan.FromSeconds(3);

    private readonly Stopwatch _watch = Stopwatch.StartNew();

    public bool IsLeft => _watch.Elapsed * parts < Length;
}
