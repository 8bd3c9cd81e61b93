using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.Plans;
using NvpOrleans.Web.Hosting;
using NvpOrleans.Web.Hubs;
using NvpOrleans.Web.SignIn;

namespace NvpOrleans.Web.Plans;

/// <summary>
/// PDFs that were signed elsewhere. One is sent as a form of two parts, first what it is and then its bytes, so that nobody's bytes are taken before
/// the grain has said that they may attach them.
/// </summary>
internal static class SignedPdfEndpoints
{
    // The ceiling of what a silo can be told to take, and the rest of the form.
    private const long MaxRequestBytes = 51 * 1024 * 1024;
    private const int MaxBodyBytes = 16 * 1024;
    private const int MaxBoundary = 70;

    public static void AddSignedPdfs(this WebApplicationBuilder builder) => builder.Services.AddSingleton<UploadGate>();

    public static void MapSignedPdfs(this WebApplication app)
    {
        app.MapPost("/api/plans/{cycle}/{zone}/signed-pdfs", Attach).WithMetadata(new RequestSizeLimitAttribute(MaxRequestBytes));
        app.MapGet("/api/plans/{cycle}/{zone}/signed-pdfs/{file}", Read).WithSecurityHeadersPolicy(Edge.Downloads);
    }

    private static async Task<IResult> Attach(
        string cycle, string zone, ClaimsPrincipal user, IGrainFactory grains, UploadGate gate, HttpContext context)
    {
        if (PlanEndpoints.Find(grains, cycle, zone) is not { } plan) return new Refusal(RefusalCode.NotFound).AsProblem();
        using var turn = gate.Enter(user.GetPerson());
        if (turn is null) return Refused.TryLater.AsProblem();
        try
        {
            return await Take(plan, user, grains, context);
        }
        catch (BadHttpRequestException failure) when (failure.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return TooLarge(context.Request.ContentLength ?? MaxRequestBytes, MaxRequestBytes).AsProblem();
        }
        catch (Exception failure) when (failure is JsonException or NotSupportedException or InvalidDataException or IOException)
        {
            return CommandBody.Malformed.AsProblem(); // no form, or one that ends too early
        }
    }

    private static async Task<IResult> Take(IZonePlanGrain plan, ClaimsPrincipal user, IGrainFactory grains, HttpContext context)
    {
        if (ReaderOf(context) is not { } form
            || await PartAsync(form, "command", context) is not { } first
            || await ReadAtMostAsync(first, MaxBodyBytes, context.RequestAborted) is not { } body
            || JsonSerializer.Deserialize<SignedPdfBody>(body, ApiJson.Options) is not { } asked)
            return CommandBody.Malformed.AsProblem();
        var command = new PlanCommand.AttachSignedPdf(asked.Title, asked.Hashes, "", 0) { Operation = asked.Operation };
        var terms = await plan.MayAttach(user.GetPerson(), command);
        if (!terms.IsAllowed) return terms.Refusal.AsProblem();

        var most = terms.Value.MaxBytes;
        if (context.Request.ContentLength is { } announced && announced - MaxBodyBytes > most) return TooLarge(announced, most).AsProblem();
        if (await PartAsync(form, "file", context) is not { } second) return CommandBody.Malformed.AsProblem();
        if (await ReadAtMostAsync(second, (int)most, context.RequestAborted) is not { } content) return TooLarge(most + 1, most).AsProblem();
        command = command with { File = Convert.ToHexStringLower(SHA256.HashData(content)), Bytes = content.Length };
        return await PlanEndpoints.Answer(await plan.Attach(user.GetPerson(), command, content), grains);
    }

    private static async Task<IResult> Read(string cycle, string zone, string file, ClaimsPrincipal user, IGrainFactory grains, HttpContext context)
    {
        if (PlanEndpoints.Find(grains, cycle, zone) is not { } plan) return new Refusal(RefusalCode.NotFound).AsProblem();
        var answer = await plan.ReadSignedPdf(user.GetPerson(), file);
        context.Response.Headers.CacheControl = "no-store"; // who may read it can change
        return answer.IsAllowed ? Results.File(answer.Value.Content, "application/pdf", answer.Value.FileName) : answer.Refusal.AsProblem();
    }

    private static MultipartReader? ReaderOf(HttpContext context) =>
        MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type)
        && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
        && HeaderUtilities.RemoveQuotes(type.Boundary) is { Length: > 0 and <= MaxBoundary } boundary
            ? new MultipartReader(boundary.Value!, context.Request.Body) { HeadersCountLimit = 8, HeadersLengthLimit = 4096 }
            : null;

    /// <summary>The next part, when it has the name.</summary>
    private static async Task<Stream?> PartAsync(MultipartReader form, string name, HttpContext context) =>
        await form.ReadNextSectionAsync(context.RequestAborted) is { } part && part.GetContentDispositionHeader() is { } header && HeaderUtilities.RemoveQuotes(header.Name) == name
            ? part.Body
            : null;

    /// <summary>All of a stream; null when it holds more than may be.</summary>
    private static async Task<byte[]?> ReadAtMostAsync(Stream stream, int most, CancellationToken cancellation)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (await stream.ReadAsync(buffer, cancellation) is var read and > 0)
        {
            if (kept.Length + read > most) return null;
            kept.Write(buffer, 0, read);
        }

        return kept.ToArray();
    }

    private static Refusal TooLarge(long actual, long limit) => new(RefusalCode.TooLarge, null, new Dictionary<string, string>
    {
        ["unit"] = "bytes",
        ["actual"] = actual.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["limit"] = limit.ToString(System.Globalization.CultureInfo.InvariantCulture),
    });
}
