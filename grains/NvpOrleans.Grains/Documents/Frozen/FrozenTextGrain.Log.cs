namespace NvpOrleans.Grains.Documents.Frozen;

internal sealed partial class FrozenTextGrain
{
    private static partial class Log
    {
        [LoggerMessage(1102, LogLevel.Error, "A frozen text of document {Document} cannot be built from its journal; somebody has to look at it.", EventName = "FrozenTextBroken")]
        public static partial void Broken(ILogger logger, Exception failure, string document);
    }
}
