using Microsoft.AspNetCore.SignalR;
using NvpOrleans.Web.Gateway;

namespace NvpOrleans.Web.Hubs;

/// <summary>Counts refused hub calls by their code.</summary>
internal sealed class RefusalCounter(WebInstruments instruments) : IHubFilter
{
    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        try
        {
            return await next(invocationContext);
        }
        catch (HubException refused)
        {
            instruments.OnRefused(refused.Message.Split(' ')[0]);
            throw;
        }
    }
}
