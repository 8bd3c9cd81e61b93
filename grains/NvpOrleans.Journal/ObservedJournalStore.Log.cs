using Microsoft.Extensions.Logging;

namespace NvpOrleans.Journal;

public sealed partial class ObservedJournalStore
{
    private static partial class Log
    {
        [LoggerMessage(2001, LogLevel.Warning, "Journal {Journal} was not appended to after entry {Sequence}: {Outcome}.",
            EventName = "JournalAppendFailed")]
        public static partial void AppendFailed(ILogger logger, string journal, long sequence, string outcome, Exception failure);

        [LoggerMessage(2002, LogLevel.Debug, "Journal {Journal} has a snapshot at entry {Sequence} of {Bytes} bytes.",
            EventName = "JournalSnapshotWritten")]
        public static partial void SnapshotWritten(ILogger logger, string journal, long sequence, int bytes);

        [LoggerMessage(2003, LogLevel.Information, "Journal {Journal}: the payloads of {Count} entries were erased.", EventName = "JournalErased")]
        public static partial void Erased(ILogger logger, string journal, int count);
    }
}
