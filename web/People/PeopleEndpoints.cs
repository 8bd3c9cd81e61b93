using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Web.Hosting;
using NvpOrleans.Web.Hubs;
using NvpOrleans.Web.SignIn;

namespace NvpOrleans.Web.People;

/// <summary>People and their grants. Who may see, give and take what is the grains' to say.</summary>
internal static class PeopleEndpoints
{
    private const int MaxBodyBytes = 32 * 1024;
    private const int MaxText = 100;

    public static void MapPeople(this WebApplication app)
    {
        app.MapGet("/api/people", Find);
        app.MapGet("/api/plans/{cycle}/{zone}/grants", GrantsOf);
        app.MapGet("/api/grants", Grants);
        app.MapPost("/api/people/{person}/grants", Give).WithMetadata(new RequestSizeLimitAttribute(MaxBodyBytes));
        app.MapPut("/api/people/{person}/grants/{grant}", Change).WithMetadata(new RequestSizeLimitAttribute(MaxBodyBytes));
        app.MapDelete("/api/people/{person}/grants/{grant}", Take);
    }

    private static async Task<IResult> Find(string? text, ClaimsPrincipal user, IGrainFactory grains, HttpContext context) =>
        text?.Length > MaxText ? Malformed("text") : Shown(await Directory(grains).Find(user.GetPerson(), text ?? ""), context);

    private static async Task<IResult> GrantsOf(string cycle, string zone, ClaimsPrincipal user, IGrainFactory grains, HttpContext context) =>
        DocumentId.Parse($"plan/{cycle}/{zone}") is { } plan
            ? Shown(await Directory(grains).GrantsOf(user.GetPerson(), plan), context)
            : new Refusal(RefusalCode.NotFound).AsProblem();

    private static async Task<IResult> Grants(
        string? text, string? zone, string? role, DateTimeOffset? endsBefore, ClaimsPrincipal user, IGrainFactory grains, HttpContext context)
    {
        if (text?.Length > MaxText) return Malformed("text");
        Role? known = role is null ? null : Enum.GetValues<Role>().Cast<Role?>().FirstOrDefault(one => WireNames.Of(one!.Value) == role);
        if (role is not null && known is null) return Malformed("role");
        return Shown(await Directory(grains).Grants(user.GetPerson(), new GrantFilter(text, zone, known, endsBefore?.ToUniversalTime())), context);
    }

    private static async Task<IResult> Give(string person, ClaimsPrincipal user, IGrainFactory grains, HttpContext context) =>
        await Carry(person, (await CommandBody.ReadAsync<GrantBody>(context))?.AsGive(), user, grains);

    private static async Task<IResult> Change(string person, string grant, ClaimsPrincipal user, IGrainFactory grains, HttpContext context) =>
        await Carry(person, (await CommandBody.ReadAsync<GrantBody>(context))?.AsChange(grant), user, grains);

    private static Task<IResult> Take(string person, string grant, Guid operation, ClaimsPrincipal user, IGrainFactory grains) =>
        Carry(person, operation == Guid.Empty ? null : new GrantCommand.Take(grant) { Operation = operation }, user, grains);

    /// <summary>Answers with nothing: the person's other grants are not the giver's to see.</summary>
    private static async Task<IResult> Carry(string person, GrantCommand? command, ClaimsPrincipal user, IGrainFactory grains)
    {
        if (PersonId.Parse(person) is not { } id) return new Refusal(RefusalCode.NotFound).AsProblem();
        if (command is null) return Malformed("grant");
        var answer = await grains.GetGrain<IPersonGrain>(id.Value).Carry(user.GetPerson(), command);
        return answer.IsAllowed ? Results.NoContent() : answer.Refusal.AsProblem();
    }

    private static IResult Shown<T>(Answer<T> answer, HttpContext context)
        where T : class
    {
        if (!answer.IsAllowed) return answer.Refusal.AsProblem();
        context.Response.Headers.CacheControl = "no-store";
        return Results.Json(answer.Value, ApiJson.Options);
    }

    private static IDirectoryGrain Directory(IGrainFactory grains) => grains.GetGrain<IDirectoryGrain>(0);

    private static IResult Malformed(string what) => new Refusal(RefusalCode.Malformed, null, new Dictionary<string, string> { ["what"] = what }).AsProblem();
}
