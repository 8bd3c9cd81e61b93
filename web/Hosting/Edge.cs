namespace NvpOrleans.Web.Hosting;

/// <summary>What every request passes first: security headers, the origin of WebSockets, and the mark of our own client.</summary>
internal static class Edge
{
    /// <summary>The policy of what is handed over as a file that people made: nothing in it runs or loads anything, wherever it is opened.</summary>
    public const string Downloads = "downloads";

    private const string OurRequest = "Nvp-Request";

    public static void AddNvpEdge(this WebApplicationBuilder builder) =>
        builder.Services.AddSecurityHeaderPolicies().AddPolicy(Downloads, headers => headers
            .AddNvpDefaults()
            .AddContentSecurityPolicy(policy =>
            {
                policy.AddDefaultSrc().None();
                policy.AddFrameAncestors().None();
                policy.AddSandbox();
            }));

    public static void UseNvpEdge(this WebApplication app)
    {
        app.UseSecurityHeaders(new HeaderPolicyCollection()
            .AddNvpDefaults()
            .AddContentSecurityPolicy(policy =>
            {
                policy.AddDefaultSrc().Self();
                policy.AddScriptSrc().Self();
                policy.AddStyleSrc().Self();
                policy.AddImgSrc().Self().Data();
                policy.AddFontSrc().Self();
                policy.AddConnectSrc().Self();
                policy.AddObjectSrc().None();
                policy.AddBaseUri().None();
                policy.AddFormAction().Self();
                policy.AddFrameAncestors().None();
            }));
        app.Use(RefuseForeignRequests);
        app.UseResponseCompression();
    }

    /// <summary>
    /// A browser sends the session cookie with requests of other sites too. A WebSocket from elsewhere shows itself by its origin;
    /// a request that changes something must carry a header that no foreign page can add without being asked first.
    /// </summary>
    private static Task RefuseForeignRequests(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        var isForeign = request.Headers.Origin is [{ } origin]
            && !(Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase));
        var isHub = request.Path.StartsWithSegments("/hubs") || request.Path.StartsWithSegments("/collab");
        var changes = !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !HttpMethods.IsOptions(request.Method);
        if ((isHub && isForeign) || (changes && (isForeign || (!isHub && !request.Headers.ContainsKey(OurRequest)))))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        return next(context);
    }

    // What every answer says, whatever it may load.
    private static HeaderPolicyCollection AddNvpDefaults(this HeaderPolicyCollection headers) => headers
        .AddFrameOptionsDeny()
        .AddContentTypeOptionsNoSniff()
        .AddReferrerPolicyNoReferrer()
        .AddCrossOriginOpenerPolicy(policy => policy.SameOrigin())
        .AddCrossOriginResourcePolicy(policy => policy.SameOrigin())
        .AddPermissionsPolicy(policy =>
        {
            policy.AddCamera().None();
            policy.AddGeolocation().None();
            policy.AddMicrophone().None();
            policy.AddPayment().None();
            policy.AddUsb().None();
        })
        .RemoveServerHeader();
}
