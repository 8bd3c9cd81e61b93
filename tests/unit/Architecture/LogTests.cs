using System.Text.RegularExpressions;

namespace NvpOrleans.Tests.Unit.Architecture;

/// <summary>Log events are known by number, for ever.</summary>
public sealed partial class LogTests
{
    [Fact]
    public void LogEvents_WhenWritten_HaveANumberOfTheirOwn() =>
        Assert.Empty(Events().GroupBy(e => e.Number).Where(g => g.Count() > 1).Select(g => $"{g.Key} in {string.Join(", ", g.Select(e => e.File))}"));

    [Fact]
    public void LogEvents_WhenWritten_NameTheirNumber() => Assert.Empty(Events().Where(e => e.Number.Length == 0).Select(e => e.File));

    private static IEnumerable<(string Number, string File)> Events() =>
        from file in Repository.CSharpFiles
        where !file.StartsWith("tests/", StringComparison.Ordinal)
        from Match attribute in LoggerMessage().Matches(Repository.Read(file))
        select (attribute.Groups["number"].Value, file);

    [GeneratedRegex(@"\[LoggerMessage\(\s*(EventId\s*=\s*)?(?<number>\d*)")]
    private static partial Regex LoggerMessage();
}
