using System.Text.Json;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using NvpOrleans.Web.Gateway;

namespace NvpOrleans.Web.Hubs;

/// <summary>The hub, its protocols and its limits.</summary>
internal static class HubServices
{
    private const int MaxMessageBytes = 1024 * 1024;

    public static void AddNvpHub(this WebApplicationBuilder builder)
    {
        builder.Services.AddSignalR(hub =>
        {
            hub.MaximumReceiveMessageSize = MaxMessageBytes;

            // Presence never waits behind a durable write; order comes from one update in flight per section.
            hub.MaximumParallelInvocationsPerClient = 8;
            hub.ClientTimeoutInterval = TimeSpan.FromSeconds(20);
            hub.KeepAliveInterval = TimeSpan.FromSeconds(7);
            hub.AddFilter<HubFailures>();
        }).AddMessagePackProtocol().AddJsonProtocol(json => json.PayloadSerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.CamelCase);
        builder.Services.AddSingleton<HubFailures>();
        builder.Services.AddSingleton<WebInstruments>();
        builder.Services.AddSingleton<PlanningConnections>();
        builder.Services.AddSingleton<HubLifetimeManager<PlanningHub>>(provider => provider.GetRequiredService<PlanningConnections>());
        builder.Services.AddSingleton<InboxGateway>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<InboxGateway>());
        builder.Services.AddSingleton<BoardGateway>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<BoardGateway>());
        builder.Services.AddSingleton<DocumentGateway>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<DocumentGateway>());
        builder.Services.AddHostedService<LostSilos>();
    }

    public static void MapPlanningHub(this WebApplication app) =>
        app.MapHub<PlanningHub>("/hubs/planning", options =>
        {
            options.ApplicationMaxBufferSize = MaxMessageBytes;
            options.CloseOnAuthenticationExpiration = true;
            options.Transports = HttpTransportType.WebSockets | HttpTransportType.ServerSentEvents | HttpTransportType.LongPolling;
        });
}
