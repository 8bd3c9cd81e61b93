namespace NvpOrleans.Web.Collab;

/// <content>What a connection at the second door logs: never plan text.</content>
internal sealed partial class CollabConnection
{
    private static partial class Log
    {
        [LoggerMessage(3020, LogLevel.Information, "A connection at the second door was refused: {Code} {Reason}.", EventName = "CollabRefused")]
        public static partial void Refused(ILogger logger, string code, string? reason);

        [LoggerMessage(3021, LogLevel.Error, "A connection at the second door failed.", EventName = "CollabFailed")]
        public static partial void Failed(ILogger logger, Exception failure);
    }
}
