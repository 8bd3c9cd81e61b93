namespace NvpOrleans.Grains.Documents;

internal abstract partial class CoEditedGrain
{
    private static partial class Log
    {
        [LoggerMessage(1001, LogLevel.Information, "Document {Document} replayed {Entries} entries in {Elapsed}.", EventName = "DocumentReplayed")]
        public static partial void Replayed(ILogger logger, string document, int entries, TimeSpan elapsed);

        [LoggerMessage(1002, LogLevel.Error, "Document {Document} is given up after a failure and will be replayed from its journal.", EventName = "DocumentAbandoned")]
        public static partial void Abandoned(ILogger logger, Exception failure, string document);

        [LoggerMessage(1003, LogLevel.Warning, "A snapshot of document {Document} could not be stored. Nothing is lost; opening it takes longer until the next one.", EventName = "SnapshotFailed")]
        public static partial void SnapshotFailed(ILogger logger, Exception failure, string document);

        [LoggerMessage(1004, LogLevel.Warning, "Document {Document} no longer serves node {Node}: it failed or did not answer.", EventName = "NodeLost")]
        public static partial void NodeLost(ILogger logger, Exception? failure, string document, string node);

        [LoggerMessage(1005, LogLevel.Error, "An update of {Bytes} bytes by {Person} to section {Section} of {Document} made the engine fail and is refused from now on.", EventName = "PoisonUpdate")]
        public static partial void Poison(ILogger logger, Exception failure, string document, string section, string person, int bytes);

        [LoggerMessage(1006, LogLevel.Warning, "An update of {Bytes} bytes by {Person} to section {Section} of {Document} was refused as malformed: {Reason}", EventName = "MalformedUpdate")]
        public static partial void Malformed(ILogger logger, string document, string section, string person, int bytes, string reason);

        [LoggerMessage(1007, LogLevel.Warning, "Document {Document} could not tell people what happened in it; it is asked again.", EventName = "NewsNotTold")]
        public static partial void NewsNotTold(ILogger logger, Exception failure, string document);
    }
}
