using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.Phenomena;
using NvpOrleans.Web.Documents;
using NvpOrleans.Web.Hosting;
using NvpOrleans.Web.Hubs;
using NvpOrleans.Web.SignIn;

namespace NvpOrleans.Web.Phenomena;

/// <summary>Where a phenomenon or theme stands, and the commands that move it. Themes have a number too (<c>T1</c>). Who may is the grain's to say.</summary>
internal static class PhenomenonEndpoints
{
    private const int MaxCommandBytes = 64 * 1024;

    public static void MapPhenomena(this WebApplication app)
    {
        app.MapGet("/api/phenomena/{cycle}/{number}/standing", GetStanding);
        app.MapGet("/api/phenomena/{cycle}/{number}/verification", Verify);
        app.MapGet("/api/phenomena/{cycle}/{number}/versions", GetVersions);
        app.MapGet("/api/phenomena/{cycle}/{number}/versions/{version}", GetVersion);
        app.MapGet("/api/phenomena/{cycle}/{number}/versions/{version}/sections/{section}", GetSection);
        app.MapPost("/api/phenomena/{cycle}/{number}/commands", Carry).WithMetadata(new RequestSizeLimitAttribute(MaxCommandBytes));
    }

    private static async Task<IResult> GetStanding(string cycle, string number, ClaimsPrincipal user, IGrainFactory grains) =>
        Find(grains, cycle, number) is { } sheet ? await Answer(await sheet.GetStanding(user.GetPerson()), grains) : NotFound();

    private static async Task<IResult> Verify(string cycle, string number, int? version, ClaimsPrincipal user, IGrainFactory grains)
    {
        if (Find(grains, cycle, number) is not { } sheet) return NotFound();
        var answer = version is { } asked ? await sheet.VerifyVersion(user.GetPerson(), asked) : await sheet.Verify(user.GetPerson());
        return answer.IsAllowed ? Results.Json(answer.Value, ApiJson.Options) : answer.Refusal.AsProblem();
    }

    private static async Task<IResult> GetVersions(string cycle, string number, ClaimsPrincipal user, IGrainFactory grains, HttpContext context) =>
        Find(grains, cycle, number) is { } sheet ? FrozenTextAnswers.Of(await sheet.GetTexts(user.GetPerson()), context) : NotFound();

    private static async Task<IResult> GetVersion(string cycle, string number, string version, ClaimsPrincipal user, IGrainFactory grains, HttpContext context) =>
        Find(grains, cycle, number) is { } sheet ? FrozenTextAnswers.Of(await sheet.ReadText(user.GetPerson(), version), context) : NotFound();

    private static async Task<IResult> GetSection(
        string cycle, string number, string version, string section, ClaimsPrincipal user, IGrainFactory grains, HttpContext context) =>
        Find(grains, cycle, number) is { } sheet && FrozenTextAnswers.SectionOf(section) is { } id
            ? FrozenTextAnswers.Of(await sheet.ReadTextSection(user.GetPerson(), version, id), context)
            : NotFound();

    private static async Task<IResult> Carry(string cycle, string number, ClaimsPrincipal user, IGrainFactory grains, HttpContext context)
    {
        if (Find(grains, cycle, number) is not { } sheet) return NotFound();
        return await CommandBody.ReadAsync<NationalCommand>(context) is { } command
            ? await Answer(await sheet.Carry(user.GetPerson(), command), grains)
            : CommandBody.Malformed.AsProblem();
    }

    private static async Task<IResult> Answer(Answer<NationalStanding> answer, IGrainFactory grains)
    {
        if (!answer.IsAllowed) return answer.Refusal.AsProblem();
        var names = await grains.NamesOf((answer.Value.History ?? []).Select(move => move.By));
        return Results.Json(new { standing = answer.Value, people = names }, ApiJson.Options);
    }

    private static IPhenomenonGrain? Find(IGrainFactory grains, string cycle, string number) =>
        DocumentId.Parse($"{(number.StartsWith('T') ? "theme" : "phenomenon")}/{cycle}/{number}") is { } id
            ? grains.GetGrain<IPhenomenonGrain>(id.GrainKey)
            : null;

    private static IResult NotFound() => new Refusal(RefusalCode.NotFound).AsProblem();
}
