using System.Globalization;

namespace NvpOrleans.Tests.Interop;

/// <summary>Which random runs are made: always the same in CI; more, or others, when asked.</summary>
internal static class Seeds
{
    // NVP_INTEROP_SEEDS=1000-1500 runs these instead.
    private static readonly string? Asked = Environment.GetEnvironmentVariable("NVP_INTEROP_SEEDS");

    public static IEnumerable<int> UpTo(int count)
    {
        if (Asked is null)
            return Enumerable.Range(1, count);
        var bounds = Asked.Split('-').Select(bound => int.Parse(bound, CultureInfo.InvariantCulture)).ToArray();
        return Enumerable.Range(bounds[0], bounds[^1] - bounds[0] + 1);
    }
}
