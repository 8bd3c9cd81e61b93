using System.Diagnostics;
using System.Globalization;
using Xunit.Abstractions;

namespace NvpOrleans.Tests.Interop.Cases;

/// <summary>Cases drawn by chance and cases kept: our world and yjs's are the same at every step.</summary>
public class CaseTests(Judge judge, ITestOutputHelper output) : IClassFixture<Judge>
{
    private readonly CaseCheck _check = new(judge);

    public static TheoryData<int> Seeds => [.. Interop.Seeds.UpTo(60)];

    public static TheoryData<string> Kept => [.. Corpus.Names];

    [Theory, MemberData(nameof(Seeds))]
    public void Case_OfAFixedSeed_IsTheSameInBothWorlds(int seed)
    {
        var report = _check.Run(CaseGenerator.Create(seed));
        Assert.True(report is null, report);
    }

    [Theory, MemberData(nameof(Kept))]
    public void Case_ThatWentWrongOnce_IsTheSameInBothWorlds(string name)
    {
        var report = _check.Replay(Corpus.Load(name));
        Assert.True(report is null, report);
    }

    /// <summary>Other seeds in every run: 10 seconds of them, or NVP_CASE_MINUTES. NVP_CASE_SEED repeats a run.</summary>
    [Fact]
    public void Case_OfAFreshSeed_IsTheSameInBothWorlds()
    {
        var length = double.TryParse(Environment.GetEnvironmentVariable("NVP_CASE_MINUTES"), CultureInfo.InvariantCulture, out var minutes)
            ? TimeSpan.FromMinutes(minutes)
            : TimeSpan.FromSeconds(10);
        var first = int.TryParse(Environment.GetEnvironmentVariable("NVP_CASE_SEED"), CultureInfo.InvariantCulture, out var asked)
            ? asked
            : Random.Shared.Next(1_000_000, int.MaxValue / 2);
        var (watch, cases, steps, edits) = (Stopwatch.StartNew(), 0, 0L, 0L);
        for (; watch.Elapsed < length; cases++)
        {
            var drawn = CaseGenerator.Create(first + cases);
            (steps, edits) = (steps + drawn.Steps.Count, edits + drawn.Edits);
            var report = _check.Run(drawn);
            Assert.True(report is null, $"NVP_CASE_SEED={first + cases}: {report}");
        }
        output.WriteLine($"{cases} cases from seed {first}, {steps} steps, {edits} of them edits, {watch.Elapsed.TotalSeconds:0} s, no divergence");
        Assert.True(cases > 0);
    }
}
