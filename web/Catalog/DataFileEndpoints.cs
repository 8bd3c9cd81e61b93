using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Web.Hosting;
using NvpOrleans.Web.Hubs;
using NvpOrleans.Web.SignIn;

namespace NvpOrleans.Web.Catalog;

/// <summary>The data files, for administrators: to fetch, to check another one, and to put it in their place.</summary>
internal static class DataFileEndpoints
{
    // More than a data file may have: somewhat too large a file is answered like any other that is wrong, with a sentence.
    private const int MaxBodyBytes = 1024 * 1024;

    public static void MapDataFiles(this WebApplication app)
    {
        app.MapGet("/api/data-files", List);
        app.MapGet("/api/data-files/{file}", Read);
        app.MapPost("/api/data-files/{file}/check", Check).WithMetadata(new RequestSizeLimitAttribute(MaxBodyBytes));
        app.MapPut("/api/data-files/{file}", Replace).WithMetadata(new RequestSizeLimitAttribute(MaxBodyBytes));
    }

    private static async Task<IResult> List(ClaimsPrincipal user, IGrainFactory grains, HttpContext context) =>
        Shown(await Files(grains).List(user.GetPerson()), context);

    private static async Task<IResult> Read(string file, ClaimsPrincipal user, IGrainFactory grains, HttpContext context)
    {
        var answer = await Files(grains).Read(user.GetPerson(), file);
        if (!answer.IsAllowed) return answer.Refusal.AsProblem();
        context.Response.Headers.CacheControl = "no-store";
        return Results.Bytes(answer.Value, file.EndsWith(".json", StringComparison.Ordinal) ? "application/json" : "text/csv; charset=utf-8", file);
    }

    private static async Task<IResult> Check(string file, bool? builtIn, ClaimsPrincipal user, IGrainFactory grains, HttpContext context) =>
        Shown(await Files(grains).Check(user.GetPerson(), file, await ContentOf(builtIn, context)), context);

    private static async Task<IResult> Replace(
        string file, long version, Guid operation, string? hash, bool? builtIn, ClaimsPrincipal user, IGrainFactory grains, HttpContext context) =>
        Shown(await Files(grains).Replace(user.GetPerson(), new DataFileReplacement(file, await ContentOf(builtIn, context), version, operation, hash)), context);

    /// <summary>The body; null when the file is meant that comes with the service.</summary>
    private static async Task<byte[]?> ContentOf(bool? builtIn, HttpContext context)
    {
        if (builtIn == true) return null;
        using var content = new MemoryStream();
        await context.Request.Body.CopyToAsync(content, context.RequestAborted);
        return content.ToArray();
    }

    private static IResult Shown<T>(Answer<T> answer, HttpContext context)
        where T : class
    {
        if (!answer.IsAllowed) return answer.Refusal.AsProblem();
        context.Response.Headers.CacheControl = "no-store";
        return Results.Json(answer.Value, ApiJson.Options);
    }

    private static IDataFilesGrain Files(IGrainFactory grains) => grains.GetGrain<IDataFilesGrain>(0);
}
