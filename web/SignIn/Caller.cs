using System.Security.Claims;
using NvpOrleans.Abstractions.People;

namespace NvpOrleans.Web.SignIn;

/// <summary>Who is calling.</summary>
internal static class Caller
{
    /// <summary>The claim that holds the pseudonymous person id.</summary>
    public const string PersonClaim = "sub";

    /// <summary>The signed-in person.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in: an endpoint that forgot to ask for it.</exception>
    public static PersonId GetPerson(this ClaimsPrincipal principal) =>
        PersonId.Parse(principal.FindFirstValue(PersonClaim)) ?? throw new InvalidOperationException("The session names no person.");
}
