using Microsoft.AspNetCore.ResponseCompression;

namespace NvpOrleans.Web.Hosting;

/// <summary>The browser client: static files with long-lived names, and one page that answers every address of the client.</summary>
internal static class Pages
{
    public static void AddNvpPages(this WebApplicationBuilder builder)
    {
        builder.WebHost.UseStaticWebAssets(); // outside a published folder, the manifest says where the files are
        builder.Services.AddProblemDetails();

        // Nothing that is compressed repeats what a request said, so that its length tells an attacker nothing.
        builder.Services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = ["application/json", "application/octet-stream"];
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
        });
    }

    public static void MapNvpPages(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapFallback("/api/{**path}", () => Results.NotFound());
        app.MapFallbackToFile("index.html", new StaticFileOptions
        {
            // The page names the files of one build; a stored copy would ask for files that are gone.
            OnPrepareResponse = static prepared => prepared.Context.Response.Headers.CacheControl = "no-cache",
        }).AllowAnonymous();
    }
}
