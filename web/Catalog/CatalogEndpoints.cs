using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Net.Http.Headers;
using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Web.Hosting;
using NvpOrleans.Web.SignIn;

namespace NvpOrleans.Web.Catalog;

/// <summary>The catalogue and the list of documents.</summary>
internal static class CatalogEndpoints
{
    public static void MapCatalog(this WebApplication app)
    {
        app.MapGet("/api/catalog", GetCatalog);
        app.MapGet("/api/documents", GetDocuments);
    }

    private static async Task<IResult> GetCatalog(IGrainFactory grains, HttpContext context)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(await grains.GetGrain<ICatalogGrain>(0).GetCatalog(), ApiJson.Options);
        context.Response.Headers.CacheControl = "private, no-cache";
        return Results.Bytes(bytes, "application/json", entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexString(SHA256.HashData(bytes))[..16]}\""));
    }

    private static async Task<IEnumerable<object>> GetDocuments(ClaimsPrincipal user, IGrainFactory grains) =>
        (await grains.GetGrain<ICatalogGrain>(0).Documents(user.GetPerson()))
        .Select(found => new { document = found.Document.ToString(), found.Stage, found.CanOpen, found.CanWrite, found.VersionInForce, found.Due, found.IsAwaited });
}
