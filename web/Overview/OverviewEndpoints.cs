using System.Security.Claims;
using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.Overview;
using NvpOrleans.Web.Hosting;
using NvpOrleans.Web.Hubs;
using NvpOrleans.Web.SignIn;

namespace NvpOrleans.Web.Overview;

/// <summary>The plans of a cycle as the caller may see them without opening one.</summary>
internal static class OverviewEndpoints
{
    public static void MapOverview(this WebApplication app)
    {
        app.MapGet("/api/overview/{cycle}", (string cycle, ClaimsPrincipal user, IGrainFactory grains, HttpContext context) =>
            Answer(cycle, grains, context, overview => overview.Show(user.GetPerson())));
        app.MapGet("/api/overview/{cycle}/actions", (string cycle, ClaimsPrincipal user, IGrainFactory grains, HttpContext context) =>
            Answer(cycle, grains, context, overview => overview.OpenActions(user.GetPerson())));
    }

    private static async Task<IResult> Answer<T>(string cycle, IGrainFactory grains, HttpContext context, Func<IOverviewGrain, Task<T>> ask)
    {
        // Every key is a grain of its own, so a stranger's text must not become one.
        if ((await grains.GetGrain<ICatalogGrain>(0).GetCatalog()).FindZonal(cycle) is null) return new Refusal(RefusalCode.NotFound).AsProblem();
        context.Response.Headers.CacheControl = "no-store";
        return Results.Json(await ask(grains.GetGrain<IOverviewGrain>(cycle)), ApiJson.Options);
    }
}
