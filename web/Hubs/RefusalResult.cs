using System.Globalization;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Web.Gateway;

namespace NvpOrleans.Web.Hubs;

/// <summary>A refusal as an HTTP answer: problem details (RFC 9457), and counted like those of the hub.</summary>
/// <param name="refusal">The refusal.</param>
/// <param name="status">Another status than its code has.</param>
internal sealed class RefusalResult(Refusal refusal, int? status = null) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var code = WireNames.Of(refusal.Code);
        httpContext.RequestServices.GetRequiredService<WebInstruments>().OnRefused(code);
        var members = Refused.ArgumentsOf(refusal).ToDictionary(entry => entry.Key, entry => (object?)entry.Value);
        members["code"] = code;
        if (refusal.Code == RefusalCode.Busy) httpContext.Response.Headers.RetryAfter = SecondsToWait().ToString(CultureInfo.InvariantCulture);
        return Results.Problem(statusCode: status ?? refusal.Status(), title: code, extensions: members).ExecuteAsync(httpContext);
    }

    // The header knows whole seconds only.
    private int SecondsToWait() =>
        int.TryParse(refusal.Arguments?.GetValueOrDefault("retryAfterMs"), CultureInfo.InvariantCulture, out var ms) ? (ms + 999) / 1000 : 1;
}
