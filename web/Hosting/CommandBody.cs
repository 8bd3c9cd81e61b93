using System.Text.Json;
using NvpOrleans.Abstractions.Documents;

namespace NvpOrleans.Web.Hosting;

/// <summary>A command in the body of a request.</summary>
internal static class CommandBody
{
    /// <summary>What the sender of a body hears that is no command.</summary>
    public static Refusal Malformed { get; } = new(RefusalCode.Malformed, null, new Dictionary<string, string> { ["what"] = "command" });

    /// <summary>The command; null when the body is none, which is the sender's fault.</summary>
    public static async Task<T?> ReadAsync<T>(HttpContext context)
        where T : class
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<T>(context.Request.Body, ApiJson.Options, context.RequestAborted);
        }
        catch (Exception failure) when (failure is JsonException or NotSupportedException)
        {
            return null;
        }
    }
}
