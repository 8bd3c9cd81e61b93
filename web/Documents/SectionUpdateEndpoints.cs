using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.WebUtilities;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Web.Gateway;
using NvpOrleans.Web.Hubs;
using NvpOrleans.Web.SignIn;

namespace NvpOrleans.Web.Documents;

/// <summary>The way for what is too large for the hub: a first load, a paste, a long spell offline. The answers are the hub's.</summary>
internal static class SectionUpdateEndpoints
{
    private const int MaxUpdateBytes = 5 * 1024 * 1024;

    public static void MapSectionUpdates(this WebApplication app)
    {
        app.MapGet("/api/sections/{document}/{section}/updates", Fetch);
        app.MapPost("/api/sections/{document}/{section}/updates", Push);
    }

    private static async Task<IResult> Fetch(
        string document, string section, string? stateVector, ClaimsPrincipal user, IGrainFactory grains, HttpContext context)
    {
        if (Parse(document, section) is not var (id, sectionId)) return new Refusal(RefusalCode.NotFound).AsProblem();
        if (!TryDecode(stateVector, out var known)) return new Refusal(RefusalCode.Malformed, null, new Dictionary<string, string> { ["what"] = "stateVector" }).AsProblem();
        var request = new OpenSectionRequest(user.GetPerson(), sectionId, known, 0, 0, 0);
        var answer = await grains.GetDocument(id).OpenSection(request);
        if (!answer.IsAllowed) return answer.Refusal.AsProblem();
        context.Response.Headers["Nvp-Sequence"] = answer.Value.Sequence.ToString(CultureInfo.InvariantCulture);
        context.Response.Headers["Nvp-Generation"] = answer.Value.Generation.ToString(CultureInfo.InvariantCulture);
        context.Response.Headers.CacheControl = "no-store";
        return Results.Bytes(answer.Value.Update, "application/octet-stream");
    }

    private static async Task<IResult> Push(
        string document, string section, int generation, int schema, ClaimsPrincipal user, IGrainFactory grains, DocumentGateway gateway, HttpContext context)
    {
        if (Parse(document, section) is not var (id, sectionId)) return new Refusal(RefusalCode.NotFound).AsProblem();
        if (await ReadBody(context.Request) is not { } update) return TooLarge(context.Request.ContentLength).AsProblem();
        var answer = await grains.GetDocument(id).PushUpdate(user.GetPerson(), sectionId, generation, schema, update);
        if (!answer.IsAllowed) return answer.Refusal.AsProblem();
        gateway.Heard(id, answer.Value.Activation);
        return Results.Json(new { sequence = answer.Value.Sequence, missing = answer.Value.Missing });
    }

    private static Refusal TooLarge(long? actual)
    {
        var arguments = new Dictionary<string, string> { ["unit"] = "bytes", ["limit"] = $"{MaxUpdateBytes}" };
        if (actual is not null) arguments["actual"] = $"{actual}";
        return new Refusal(RefusalCode.TooLarge, null, arguments);
    }

    /// <returns>The body, or null when it is larger than an update may be.</returns>
    private static async Task<byte[]?> ReadBody(HttpRequest request)
    {
        if (request.ContentLength > MaxUpdateBytes) return null;
        using var body = new MemoryStream((int)(request.ContentLength ?? 0));
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted)) > 0)
        {
            if (body.Length + read > MaxUpdateBytes) return null;
            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }

    // The server leaves encoded slashes of a path as they are, so that they can be told from real ones.
    private static (DocumentId Document, SectionId Section)? Parse(string document, string section) =>
        DocumentId.Parse(Uri.UnescapeDataString(document)) is { } id && SectionId.Parse(Uri.UnescapeDataString(section)) is { } sectionId
            ? (id, sectionId)
            : null;

    private static bool TryDecode(string? text, out byte[] bytes)
    {
        bytes = [];
        if (string.IsNullOrEmpty(text)) return true;
        try
        {
            bytes = WebEncoders.Base64UrlDecode(text);
            return true;
        }
        catch (FormatException) // the sender's fault, and the caller says so
        {
            return false;
        }
    }
}
