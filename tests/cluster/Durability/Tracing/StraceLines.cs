using System.Globalization;
using System.Text.RegularExpressions;

namespace NvpOrleans.Tests.Cluster.Durability.Tracing;

/// <summary>
/// Reads the output of <c>strace -f -ttt -yy</c>. The order of the lines is the order of the calls: strace lets a thread go on only after
/// it has noted what the thread did, so whatever a call causes in another thread stands below it.
/// </summary>
internal static partial class StraceLines
{
    public static IEnumerable<TraceEvent> Read(IEnumerable<string> lines)
    {
        var begun = new Dictionary<int, TraceEvent>();
        foreach (var line in lines)
        {
            if (Resumed().Match(line) is { Success: true } end)
            {
                if (begun.Remove(Number(end.Groups["thread"]), out var enter)) yield return enter with { IsExit = true, Succeeded = Succeeds(end) };
            }
            else if (Begun().Match(line) is { Success: true } start)
            {
                var enter = Enter(start);
                begun[enter.Thread] = enter;
                yield return enter;
            }
            else if (Whole().Match(line) is { Success: true } both)
            {
                // Nothing was noted between its beginning and its end.
                var enter = Enter(both);
                yield return enter;
                yield return enter with { IsExit = true, Succeeded = Succeeds(both) };
            }
        }
    }

    private static TraceEvent Enter(Match match) => new(
        Number(match.Groups["thread"]), match.Groups["call"].Value, match.Groups["file"].Value, match.Groups["arguments"].Value,
        IsExit: false, Succeeded: false);

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    private static bool Succeeds(Match match) => match.Groups["result"].ValueSpan is [>= '0' and <= '9', ..];

    private const string Head = @"^(?<thread>\d+)\s+[\d.]+\s+";
    private const string Call = @"(?<call>\w+)\(\d+<(?<file>.*?)>(?=[,) ])(?<arguments>.*)";
    private const string Result = @"\)\s+=\s+(?<result>\S+).*$";

    [GeneratedRegex(Head + Call + Result)]
    private static partial Regex Whole();

    [GeneratedRegex(Head + Call + @"<unfinished \.\.\.>$")]
    private static partial Regex Begun();

    [GeneratedRegex(Head + @"<\.\.\. \w+ resumed>.*?" + Result)]
    private static partial Regex Resumed();
}
