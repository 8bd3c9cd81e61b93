using System.Security.Claims;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Web.Documents;
using NvpOrleans.Web.Hosting;
using NvpOrleans.Web.Hubs;
using NvpOrleans.Web.SignIn;

namespace NvpOrleans.Web.Plans;

/// <summary>The frozen texts of a plan, to be read.</summary>
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

    private static async Task<IResult> GetVersions(string cycle, string zone, ClaimsPrincipal user, IGrainFactory grains, HttpContext context) =>
        PlanEndpoints.Find(grains, cycle, zone) is { } plan ? FrozenTextAnswers.Of(await plan.GetTexts(user.GetPerson()), context) : NotFound();

    private static async Task<IResult> GetVersion(string cycle, string zone, string version, ClaimsPrincipal user, IGrainFactory grains, HttpContext context) =>
        PlanEndpoints.Find(grains, cycle, zone) is { } plan ? FrozenTextAnswers.Of(await plan.ReadText(user.GetPerson(), version), context) : NotFound();

    private static async Task<IResult> GetSection(
        string cycle, string zone, string version, string section, ClaimsPrincipal user, IGrainFactory grains, HttpContext context) =>
        PlanEndpoints.Find(grains, cycle, zone) is { } plan && FrozenTextAnswers.SectionOf(section) is { } id
            ? FrozenTextAnswers.Of(await plan.ReadTextSection(user.GetPerson(), version, id), context)
            : NotFound();

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
        return FrozenTextAnswers.Fresh(context, Results.Json(new { section = answer.Value, people = await grains.NamesOf(people) }, ApiJson.Options));
    }

    private static IResult NotFound() => new Refusal(RefusalCode.NotFound).AsProblem();
}
