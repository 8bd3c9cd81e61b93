namespace NvpOrleans.Web.SignIn;

/// <summary>
/// All tabs of a browser share one cookie. A tab that works as somebody names them, so that after another tab has signed in as
/// someone else it does not read and write as them.
/// </summary>
internal static class SamePerson
{
    private const string Parameter = "as";

    public static void UseSamePerson(this WebApplication app) => app.Use((context, next) =>
    {
        if (context.Request.Query[Parameter] is not [{ } expected] || context.User.Identity is not { IsAuthenticated: true }
            || context.User.GetPerson().Value == expected)
            return next(context);
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    });
}
