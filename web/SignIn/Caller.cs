using System.Globalization;
using System.Security.Claims;
using NvpOrleans.Abstractions.People;

namespace NvpOrleans.Web.SignIn;

/// <summary>Who is calling.</summary>
internal static class Caller
{
    /// <summary>The claim that holds the pseudonymous person id.</summary>
    public const string PersonClaim = "sub";

    /// <summary>The claim that says how the person signed in.</summary>
    public const string MethodClaim = "amr";

    /// <summary>The claim that says when, in seconds since 1970.</summary>
    public const string TimeClaim = "auth_time";

    /// <summary>The signed-in person.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in: an endpoint that forgot to ask for it.</exception>
    public static PersonId GetPerson(this ClaimsPrincipal principal) =>
        PersonId.Parse(principal.FindFirstValue(PersonClaim)) ?? throw new InvalidOperationException("The session names no person.");

    /// <summary>How and when the caller signed in; null when the session does not say, and then nothing can be signed with it.</summary>
    public static Abstractions.Plans.SignIn? GetSignIn(this ClaimsPrincipal principal) =>
        principal.FindFirstValue(MethodClaim) is { } method
        && long.TryParse(principal.FindFirstValue(TimeClaim), CultureInfo.InvariantCulture, out var seconds)
            ? new Abstractions.Plans.SignIn(method, DateTimeOffset.FromUnixTimeSeconds(seconds))
            : null;
}
