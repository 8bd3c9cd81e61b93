using Microsoft.AspNetCore.SignalR;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Web.Gateway;

namespace NvpOrleans.Web.Hubs;

/// <summary>
/// What goes wrong in hub calls: refusals are counted by code and are ordinary answers; everything else is logged here, once, and
/// reaches the client without details. A call that found no lasting activation is answered as busy: its sender
/// comes again, which does no harm where it had been carried out after all.
/// </summary>
internal sealed partial class HubFailures(WebInstruments instruments, ILogger<HubFailures> log) : IHubFilter
{
    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        try
        {
            return await next(invocationContext);
        }
        catch (HubException refused)
        {
            instruments.OnRefused(Refused.CodeOf(refused));
            throw;
        }
        catch (Exception moving) when (moving is OrleansMessageRejectionException or DocumentMovingException)
        {
            instruments.OnRefused(WireNames.Of(RefusalCode.Busy));
            Log.Moving(log, moving, invocationContext.HubMethodName);
            throw Refused.TryLater.AsHubException();
        }
        catch (Exception failure)
        {
            instruments.OnRefused("failed");
            Log.Failed(log, failure, invocationContext.HubMethodName);
            throw;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(3011, LogLevel.Warning, "The hub call {Method} met the end of one activation after another; the client comes again.", EventName = "HubCallMetMove")]
        public static partial void Moving(ILogger logger, Exception failure, string method);

        [LoggerMessage(3010, LogLevel.Error, "The hub call {Method} failed.", EventName = "HubCallFailed")]
        public static partial void Failed(ILogger logger, Exception failure, string method);
    }
}
