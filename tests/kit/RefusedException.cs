using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.SignalR;

namespace NvpOrleans.Tests.Kit;

/// <summary>The service refused a call: a code of <c>PROTOCOL.md</c> and its named values.</summary>
public sealed partial class RefusedException(string code, IReadOnlyDictionary<string, string> arguments, Exception inner)
    : Exception($"{code} {JsonSerializer.Serialize(arguments)}", inner)
{
    public string Code => code;

    public IReadOnlyDictionary<string, string> Arguments => arguments;

    public string? Reason => arguments.GetValueOrDefault("reason");

    /// <summary>The refusal in a hub's error; null when it is another failure.</summary>
    internal static RefusedException? Of(HubException failure)
    {
        // SignalR puts words in front, so the first code in the message counts.
        var found = Refusal().Match(failure.Message);
        return found.Success
            ? new RefusedException(found.Groups["code"].Value, JsonSerializer.Deserialize<Dictionary<string, string>>(found.Groups["arguments"].Value)!, failure)
            : null;
    }

    [GeneratedRegex(@"\b(?<code>forbidden|malformed|too-large|busy|not-found|conflict|stale-client) (?<arguments>\{.*\})$")]
    private static partial Regex Refusal();
}
