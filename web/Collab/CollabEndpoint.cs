using Microsoft.AspNetCore.Authentication;
using NvpOrleans.Web.SignIn;

namespace NvpOrleans.Web.Collab;

/// <summary>The second door (PROTOCOL.md): any y-websocket client may join a section, with the session that the hub asks for too.</summary>
internal static class CollabEndpoint
{
    public static void AddNvpCollab(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<CollabConnections>();
        builder.Services.AddSingleton<CollabCluster>();
    }

    public static void MapCollab(this WebApplication app)
    {
        var pipeline = ((IEndpointRouteBuilder)app).CreateApplicationBuilder();
        pipeline.UseWebSockets(new WebSocketOptions
        {
            KeepAliveInterval = TimeSpan.FromSeconds(7), // as the hub
            KeepAliveTimeout = TimeSpan.FromSeconds(13),
        });
        pipeline.Run(Join);
        app.Map("/collab/{**room}", pipeline.Build());
    }

    private static async Task Join(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            context.Response.Headers.Upgrade = "websocket";
            context.Response.StatusCode = StatusCodes.Status426UpgradeRequired;
            return;
        }

        using var socket = new CollabSocket(await context.WebSockets.AcceptWebSocketAsync());
        var services = context.RequestServices;
        using var connection = new CollabConnection(
            socket,
            CollabRoom.Parse(context.GetRouteValue("room") as string),
            context.User.GetPerson(),
            CollabClient.Of(context.Request.Query),
            services.GetRequiredService<CollabCluster>(),
            context.RequestAborted);
        using var stopping = services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.Register(connection.Leave);
        await using var expiry = WhenSessionEnds(context, connection, services.GetRequiredService<TimeProvider>());
        await services.GetRequiredService<CollabConnections>().Run(connection);
    }

    private static ITimer? WhenSessionEnds(HttpContext context, CollabConnection connection, TimeProvider time)
    {
        if (context.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Properties?.ExpiresUtc is not { } ends) return null;
        var left = ends - time.GetUtcNow();
        return time.CreateTimer(_ => connection.SignOut(), null, left > TimeSpan.Zero ? left : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }
}
