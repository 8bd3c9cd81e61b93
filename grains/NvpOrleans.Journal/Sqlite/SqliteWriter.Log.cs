using Microsoft.Extensions.Logging;

namespace NvpOrleans.Journal.Sqlite;

internal sealed partial class SqliteWriter
{
    private static partial class Log
    {
        [LoggerMessage(2101, LogLevel.Information, "Journals are kept in {Path}, synchronous {Synchronous}.", EventName = "SqliteOpened")]
        public static partial void Opened(ILogger logger, string path, SqliteSynchronous synchronous);

        [LoggerMessage(2102, LogLevel.Information, "{Path} is closed; all that waited was written.", EventName = "SqliteClosed")]
        public static partial void Closed(ILogger logger, string path);

        [LoggerMessage(2103, LogLevel.Error, "A transaction of {Batches} batches failed; their outcome is unknown.",
            EventName = "SqliteCommitFailed")]
        public static partial void CommitFailed(ILogger logger, int batches, Exception failure);

        [LoggerMessage(2104, LogLevel.Warning,
            "The log of {Path} could not be emptied after an erasure, a reader was in the way; the next checkpoint overwrites it.",
            EventName = "SqliteLogNotEmptied")]
        public static partial void LogNotEmptied(ILogger logger, string path);

        [LoggerMessage(2105, LogLevel.Warning, "The connection to {Path} did not close cleanly.", EventName = "SqliteCloseFailed")]
        public static partial void CloseFailed(ILogger logger, string path, Exception failure);
    }
}
