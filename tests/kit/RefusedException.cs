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
        if (!found.Success) return null;
        var arguments = JsonSerializer.Deserialize<Dictionary<string, string>>(found.Groups["arguments"].Value)!;
        return new RefusedException(found.Groups["code"].Value, arguments, failure);
    }

    [GeneratedRegex(@"\b(?<code>forbidden|malformed|too-large|busy|not-found|conflict|stale-client) (?<arguments>\{.*\})$")]
    private static partial Regex Refusal();
}
