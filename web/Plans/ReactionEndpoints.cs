using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using NvpOrleans.Abstractions.Consultation;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Web.Hosting;
using NvpOrleans.Web.Hubs;
using NvpOrleans.Web.SignIn;

namespace NvpOrleans.Web.Plans;

/// <summary>Who has reacted in a consultation. Who sees what of it is the grain's to say.</summary>
internal static class ReactionEndpoints
{
    private const int MaxBodyBytes = 4 * 1024;

    public static void MapReactions(this WebApplication app)
    {
        app.MapGet("/api/plans/{cycle}/{zone}/reactions", Get);
        app.MapPost("/api/plans/{cycle}/{zone}/reactions/none", SayNone).WithMetadata(new RequestSizeLimitAttribute(MaxBodyBytes));
        app.MapPost("/api/plans/{cycle}/{zone}/reactions/reminders", Remind).WithMetadata(new RequestSizeLimitAttribute(MaxBodyBytes));
    }

    private static async Task<IResult> Get(string cycle, string zone, ClaimsPrincipal user, IGrainFactory grains, HttpContext context) =>
        PlanEndpoints.Find(grains, cycle, zone) is { } plan ? Answer(await plan.GetReactions(user.GetPerson()), context) : NotFound();

    private static async Task<IResult> SayNone(string cycle, string zone, ClaimsPrincipal user, IGrainFactory grains, HttpContext context)
    {
        if (PlanEndpoints.Find(grains, cycle, zone) is not { } plan) return NotFound();
        if (await CommandBody.ReadAsync<NoRemarksBody>(context) is not { Round: { } round }) return CommandBody.Malformed.AsProblem();
        return Answer(await plan.SayNoRemarks(user.GetPerson(), round), context);
    }

    private static async Task<IResult> Remind(string cycle, string zone, ClaimsPrincipal user, IGrainFactory grains, HttpContext context)
    {
        if (PlanEndpoints.Find(grains, cycle, zone) is not { } plan) return NotFound();
        if (await CommandBody.ReadAsync<ReminderBody>(context) is not { Party: { } party } body || body.Operation == Guid.Empty) return CommandBody.Malformed.AsProblem();
        return Answer(await plan.Remind(user.GetPerson(), party, body.Operation), context);
    }

    private static IResult Answer(Answer<Reactions> answer, HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        return answer.IsAllowed ? Results.Json(answer.Value, ApiJson.Options) : answer.Refusal.AsProblem();
    }

    private static IResult NotFound() => new Refusal(RefusalCode.NotFound).AsProblem();
}
