using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Web.Collab;
using NvpOrleans.Web.Gateway;

namespace NvpOrleans.Web.SignIn;

/// <summary>Sign-in with a ready-made person (Development only: elsewhere the silo knows none), sign-out, and who am I.</summary>
internal static class SignInEndpoints
{
    public static void MapSignIn(this WebApplication app)
    {
        if (app.Environment.IsDevelopment())
        {
            app.MapGet("/sign-in/personas", ListPersonas).AllowAnonymous();
            app.MapPost("/sign-in/personas/{id}", SignInAs).AllowAnonymous();
        }

        app.MapPost("/sign-out", async (HttpContext context, PlanningConnections connections, CollabConnections guests) =>
        {
            if (context.User.Identity?.IsAuthenticated == true)
            {
                connections.EndAll(context.User.GetPerson());
                guests.EndAll(context.User.GetPerson());
            }

            await context.SignOutAsync();
            return Results.NoContent();
        }).AllowAnonymous();
        app.MapGet("/api/me", Me);
    }

    private static async Task<IEnumerable<WirePerson>> ListPersonas(IGrainFactory grains) =>
        (await grains.GetGrain<IPersonaGrain>(0).List()).Select(WirePerson.Of);

    private static async Task<IResult> SignInAs(string id, HttpContext context, IGrainFactory grains, TimeProvider time)
    {
        var personas = await grains.GetGrain<IPersonaGrain>(0).List();
        if (personas.FirstOrDefault(persona => persona.Id.Value == id) is not { } person) return Results.NotFound();
        var identity = new ClaimsIdentity(
            [
                new Claim(Caller.PersonClaim, person.Id.Value),
                new Claim(Caller.MethodClaim, "persona"),
                new Claim(Caller.TimeClaim, time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
            ],
            CookieAuthenticationDefaults.AuthenticationScheme);
        await context.SignInAsync(new ClaimsPrincipal(identity));
        return Results.NoContent();
    }

    private static async Task<IResult> Me(ClaimsPrincipal user, IGrainFactory grains) =>
        await grains.GetGrain<IPersonGrain>(user.GetPerson().Value).GetPerson() is { } person
            ? Results.Json(WirePerson.Of(person))
            : Results.Unauthorized();
}
