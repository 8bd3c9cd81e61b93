using System.Security.Claims;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Web.Hosting;
using NvpOrleans.Web.Hubs;
using NvpOrleans.Web.SignIn;

namespace NvpOrleans.Web.Plans;

/// <summary>The frozen texts of a plan, to be read. Nothing of them is kept by a browser: who may read them can change.</summary>
internal static class VersionEndpoints
{
    public static void MapVersions(this WebApplication app)
    {
        app.MapGet("/api/plans/{cycle}/{zone}/versions", GetVersions);
        app.MapGet("/api/plans/{cycle}/{zone}/versions/{version}", GetVersion);
        app.MapGet("/api/plans/{cycle}/{zone}/versions/{version}/sections/{section}", GetSection);
        app.MapGet("/api/plans/{cycle}/{zone}/versions/{version}/approval", GetApproval);
        app.MapGet("/api/plans/{cycle}/{zone}/approval", GetApprovalNow);
    }

    private static async Task<IResult> GetVersions(string cycle, string zone, ClaimsPrincipal user, IGrainFactory grains, HttpContext context)
    {
        if (PlanEndpoints.Find(grains, cycle, zone) is not { } plan) return NotFound();
        var answer = await plan.GetTexts(user.GetPerson());
        return answer.IsAllowed ? Fresh(context, Results.Json(answer.Value, ApiJson.Options)) : answer.Refusal.AsProblem();
    }

    private static async Task<IResult> GetVersion(string cycle, string zone, string version, ClaimsPrincipal user, IGrainFactory grains, HttpContext context)
    {
        if (PlanEndpoints.Find(grains, cycle, zone) is not { } plan) return NotFound();
        var answer = await plan.ReadText(user.GetPerson(), version);
        return answer.IsAllowed ? Fresh(context, Results.Json(answer.Value, ApiJson.Options)) : answer.Refusal.AsProblem();
    }

    private static async Task<IResult> GetSection(
        string cycle, string zone, string version, string section, ClaimsPrincipal user, IGrainFactory grains, HttpContext context)
    {
        // The server leaves encoded slashes of a path as they are, so that they can be told from real ones.
        if (PlanEndpoints.Find(grains, cycle, zone) is not { } plan || SectionId.Parse(Uri.UnescapeDataString(section)) is not { } id) return NotFound();
        var answer = await plan.ReadTextSection(user.GetPerson(), version, id);
        return answer.IsAllowed ? Fresh(context, Results.Bytes(answer.Value, "application/octet-stream")) : answer.Refusal.AsProblem();
    }

    private static Task<IResult> GetApprovalNow(string cycle, string zone, ClaimsPrincipal user, IGrainFactory grains, HttpContext context) =>
        AnswerApproval(cycle, zone, null, user, grains, context);

    private static Task<IResult> GetApproval(string cycle, string zone, string version, ClaimsPrincipal user, IGrainFactory grains, HttpContext context) =>
        AnswerApproval(cycle, zone, version, user, grains, context);

    private static async Task<IResult> AnswerApproval(string cycle, string zone, string? version, ClaimsPrincipal user, IGrainFactory grains, HttpContext context)
    {
        if (PlanEndpoints.Find(grains, cycle, zone) is not { } plan) return NotFound();
        var answer = await plan.GetApprovalSection(user.GetPerson(), version);
        if (!answer.IsAllowed) return answer.Refusal.AsProblem();
        var people = (answer.Value.Approval is { } approval ? PlanEndpoints.PeopleOf(approval) : []).Concat((answer.Value.SignedPdfs ?? []).Select(pdf => pdf.By));
        return Fresh(context, Results.Json(new { section = answer.Value, people = await grains.NamesOf(people) }, ApiJson.Options));
    }

    private static IResult Fresh(HttpContext context, IResult result)
    {
        context.Response.Headers.CacheControl = "no-store";
        return result;
    }

    private static IResult NotFound() => new Refusal(RefusalCode.NotFound).AsProblem();
}
