using System.Security.Claims;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Web.Hosting;
using NvpOrleans.Web.Hubs;
using NvpOrleans.Web.SignIn;

namespace NvpOrleans.Web.Plans;

/// <summary>Where the actions of a plan stand. What is reported of them is a command.</summary>
internal static class ActionEndpoints
{
    public static void MapActions(this WebApplication app)
    {
        app.MapGet("/api/plans/{cycle}/{zone}/actions", GetActions);
        app.MapGet("/api/plans/{cycle}/{zone}/actions/{item}", GetAction);
        app.MapGet("/api/plans/{cycle}/{zone}/years/{year:int}", GetYear);
    }

    private static async Task<IResult> GetActions(string cycle, string zone, ClaimsPrincipal user, IGrainFactory grains, HttpContext context)
    {
        if (PlanEndpoints.Find(grains, cycle, zone) is not { } plan) return NotFound();
        var answer = await plan.GetActions(user.GetPerson());
        return answer.IsAllowed ? Fresh(context, answer.Value) : answer.Refusal.AsProblem();
    }

    private static async Task<IResult> GetAction(string cycle, string zone, string item, ClaimsPrincipal user, IGrainFactory grains, HttpContext context)
    {
        if (PlanEndpoints.Find(grains, cycle, zone) is not { } plan) return NotFound();
        var answer = await plan.GetAction(user.GetPerson(), item);
        if (!answer.IsAllowed) return answer.Refusal.AsProblem();
        var people = await grains.NamesOf(answer.Value.Reports.Select(report => report.By));
        return Fresh(context, new { action = answer.Value, people });
    }

    private static async Task<IResult> GetYear(string cycle, string zone, int year, ClaimsPrincipal user, IGrainFactory grains, HttpContext context)
    {
        if (PlanEndpoints.Find(grains, cycle, zone) is not { } plan) return NotFound();
        var answer = await plan.GetYear(user.GetPerson(), year);
        if (!answer.IsAllowed) return answer.Refusal.AsProblem();
        var people = await grains.NamesOf(answer.Value.Actions.SelectMany(action => action.Reports).Select(report => report.By));
        return Fresh(context, new { evaluation = answer.Value, people });
    }

    private static IResult Fresh(HttpContext context, object body)
    {
        context.Response.Headers.CacheControl = "no-store";
        return Results.Json(body, ApiJson.Options);
    }

    private static IResult NotFound() => new Refusal(RefusalCode.NotFound).AsProblem();
}
