using System.Text.Json;
using Microsoft.AspNetCore.SignalR;
using NvpOrleans.Abstractions.Documents;

namespace NvpOrleans.Web.Hubs;

/// <summary>A refusal on its way to a client: a stable code and named values, from which it makes a sentence.</summary>
internal static class Refused
{
    /// <summary>Nothing was taken; the client comes again.</summary>
    public static Refusal TryLater { get; } = new(RefusalCode.Busy, null, new Dictionary<string, string> { ["retryAfterMs"] = "500" });

    /// <summary>The refusal as the hub's error.</summary>
    public static HubException AsHubException(this Refusal refusal) => new(refusal.Text());

    /// <summary>The refusal as text: <c>code {"name":"value"}</c>.</summary>
    public static string Text(this Refusal refusal) => $"{WireNames.Of(refusal.Code)} {JsonSerializer.Serialize(ArgumentsOf(refusal))}";

    /// <summary>The status that the refusal has over HTTP.</summary>
    public static int Status(this Refusal refusal) => refusal.Code switch
    {
        RefusalCode.Forbidden => StatusCodes.Status403Forbidden,
        RefusalCode.Malformed => StatusCodes.Status400BadRequest,
        RefusalCode.TooLarge => StatusCodes.Status413PayloadTooLarge,
        RefusalCode.Busy => StatusCodes.Status503ServiceUnavailable,
        RefusalCode.NotFound => StatusCodes.Status404NotFound,
        _ => StatusCodes.Status409Conflict,
    };

    /// <summary>The code of a refusal; <c>ended</c> for an exception that is none.</summary>
    public static string CodeOf(HubException refused) =>
        refused.Message.IndexOf(" {", StringComparison.Ordinal) is var end and > 0 ? refused.Message[..end] : "ended";

    /// <summary>The value of an answer, or its refusal as the hub's error.</summary>
    public static T OrThrow<T>(this Answer<T> answer)
        where T : class =>
        answer.IsAllowed ? answer.Value : throw answer.Refusal.AsHubException();

    /// <summary>The refusal as problem details (RFC 9457).</summary>
    public static IResult AsProblem(this Refusal refusal) => new RefusalResult(refusal);

    /// <summary>The named values of a refusal, in a fixed order.</summary>
    public static SortedDictionary<string, string> ArgumentsOf(Refusal refusal)
    {
        var arguments = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (refusal.Reason is { } reason) arguments["reason"] = reason;
        foreach (var (name, value) in refusal.Arguments ?? new Dictionary<string, string>()) arguments[name] = value;
        return arguments;
    }
}
