using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using NvpOrleans.Web.Hosting;

namespace NvpOrleans.Web.SignIn;

/// <summary>The session: one cookie that names the person and nothing else. What the person may do is asked of the silo, each time.</summary>
internal static class SignInServices
{
    public static void AddNvpSignIn(this WebApplicationBuilder builder)
    {
        // Kept beside the store, so that a restarted server knows the sessions it gave out.
        builder.Services.AddDataProtection()
            .SetApplicationName("nvp")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(DataFolder.Of(builder), "keys")));
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie =>
        {
            cookie.Cookie.Name = "nvp";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Strict;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest; // Development speaks http to this machine only
            cookie.ExpireTimeSpan = TimeSpan.FromHours(10); // a working day
            cookie.SlidingExpiration = true;

            // The client has its own sign-in page; an API answers with a status, not with a page.
            cookie.Events.OnRedirectToLogin = context => Answer(context.Response, StatusCodes.Status401Unauthorized);
            cookie.Events.OnRedirectToAccessDenied = context => Answer(context.Response, StatusCodes.Status403Forbidden);
        });
        builder.Services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }

    private static Task Answer(HttpResponse response, int status)
    {
        response.StatusCode = status;
        return Task.CompletedTask;
    }
}
