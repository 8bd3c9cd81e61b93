using System.Security.Claims;
using System.Text.Json;
using NvpOrleans.Abstractions.Audit;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Web.Hosting;
using NvpOrleans.Web.Hubs;
using NvpOrleans.Web.SignIn;

namespace NvpOrleans.Web.Audit;

/// <summary>
/// The audit logs as files, one JSON object a line, for administrators; EXPORT.md beside the reader of the logs describes them. Each export is
/// itself recorded.
/// </summary>
internal static class AuditEndpoints
{
    private static readonly byte[] NewLine = "\n"u8.ToArray();

    public static void MapAudit(this WebApplication app)
    {
        app.MapGet("/api/audit", (ClaimsPrincipal user, IGrainFactory grains, HttpContext context) => Export(null, user, grains, context));
        app.MapGet("/api/audit/{kind}/{cycle}/{key}", (string kind, string cycle, string key, ClaimsPrincipal user, IGrainFactory grains, HttpContext context) =>
            DocumentId.Parse($"{kind}/{cycle}/{key}") is { } document
                ? Export(document, user, grains, context)
                : Task.FromResult(new Refusal(RefusalCode.NotFound).AsProblem()));
    }

    private static async Task<IResult> Export(DocumentId? document, ClaimsPrincipal user, IGrainFactory grains, HttpContext context)
    {
        var reader = grains.GetGrain<IAuditReaderGrain>(0);
        var first = await reader.Read(user.GetPerson(), document, null);
        if (!first.IsAllowed) return first.Refusal.AsProblem();
        context.Response.Headers.CacheControl = "no-store";
        return Results.Stream(body => Write(body, first.Value, reader, user, document), "application/x-ndjson", FileName(document));
    }

    private static async Task Write(Stream body, AuditPage first, IAuditReaderGrain reader, ClaimsPrincipal user, DocumentId? document)
    {
        for (var page = first; ;)
        {
            foreach (var line in page.Lines)
            {
                await Write(body, line);
                await body.WriteAsync(NewLine);
            }

            if (page.Next is not { } next) return;
            var answer = await reader.Read(user.GetPerson(), document, next);

            // The file must not look whole when it is not: a broken connection is what a download shows as a failure.
            page = answer.Value ?? throw new InvalidOperationException("The right to read the audit log ended while it was exported.");
        }
    }

    // Of a bare link everything else is in its header, and a document has many more of them than decisions.
    private static Task Write(Stream body, AuditLine line) => line.Entry is null
        ? JsonSerializer.SerializeAsync(body, new { line.Header }, ApiJson.Options)
        : JsonSerializer.SerializeAsync(body, line, ApiJson.Options);

    private static string FileName(DocumentId? document) =>
        document is { } id ? $"audit-{id.ToString().Replace('/', '-')}.ndjson" : "audit.ndjson";
}
