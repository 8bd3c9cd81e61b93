using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Abstractions.Plans;
using NvpOrleans.Web.Hosting;
using NvpOrleans.Web.Hubs;
using NvpOrleans.Web.SignIn;

namespace NvpOrleans.Web.Plans;

/// <summary>Where a plan stands, and the commands that move it. Who may is the grain's to say.</summary>
internal static class PlanEndpoints
{
    private const int MaxCommandBytes = 64 * 1024;

    public static void MapPlans(this WebApplication app)
    {
        app.MapGet("/api/plans/{cycle}/{zone}/standing", GetStanding);
        app.MapGet("/api/plans/{cycle}/{zone}/verification", Verify);
        app.MapPost("/api/plans/{cycle}/{zone}/commands", Carry).WithMetadata(new RequestSizeLimitAttribute(MaxCommandBytes));
    }

    private static async Task<IResult> GetStanding(string cycle, string zone, ClaimsPrincipal user, IGrainFactory grains) =>
        Find(grains, cycle, zone) is { } plan ? await Answer(await plan.GetStanding(user.GetPerson()), grains) : NotFound();

    private static async Task<IResult> Verify(string cycle, string zone, int? version, ClaimsPrincipal user, IGrainFactory grains)
    {
        if (Find(grains, cycle, zone) is not { } plan) return NotFound();
        var answer = await plan.Verify(user.GetPerson(), version);
        return answer.IsAllowed ? Results.Json(answer.Value, ApiJson.Options) : answer.Refusal.AsProblem();
    }

    private static async Task<IResult> Carry(string cycle, string zone, ClaimsPrincipal user, IGrainFactory grains, HttpContext context)
    {
        if (Find(grains, cycle, zone) is not { } plan) return NotFound();
        if (await CommandBody.ReadAsync<PlanCommand>(context) is not { } command) return CommandBody.Malformed.AsProblem();

        // A signature rests on the session that this node knows, whatever the body says.
        if (command is PlanCommand.Sign signature) command = signature with { SignIn = user.GetSignIn() };
        return await Answer(await plan.Carry(user.GetPerson(), command), grains);
    }

    /// <summary>The standing, with names for the person ids in it.</summary>
    internal static async Task<IResult> Answer(Answer<PlanStanding> answer, IGrainFactory grains)
    {
        if (!answer.IsAllowed) return answer.Refusal.AsProblem();
        return Results.Json(new { standing = answer.Value, people = await grains.NamesOf(PeopleIn(answer.Value)) }, ApiJson.Options);
    }

    /// <summary>The plan; null where the address is none.</summary>
    internal static IZonePlanGrain? Find(IGrainFactory grains, string cycle, string zone) =>
        DocumentId.Parse($"plan/{cycle}/{zone}") is { } id ? grains.GetGrain<IZonePlanGrain>(id.GrainKey) : null;

    private static IEnumerable<PersonId> PeopleIn(PlanStanding standing)
    {
        var approvals = (standing.Versions ?? []).Select(version => version.Approval).Append(standing.Approval).OfType<PlanApproval>();
        return (standing.History ?? []).Select(move => move.By).OfType<PersonId>()
            .Concat((standing.Actions ?? []).Select(action => action.By))
            .Concat((standing.SignedPdfs ?? []).Select(pdf => pdf.By))
            .Concat(approvals.SelectMany(PeopleOf));
    }

    internal static IEnumerable<PersonId> PeopleOf(PlanApproval approval) =>
        approval.Signatures.Select(signature => signature.RecordedBy)
            .Concat(approval.Refused.Select(refused => refused.By))
            .Concat(approval.Ministries.Select(ministry => ministry.By));

    private static IResult NotFound() => new Refusal(RefusalCode.NotFound).AsProblem();
}
