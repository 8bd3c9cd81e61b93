namespace NvpOrleans.Grains.Documents.Verification;

internal sealed partial class PlanVerifierGrain
{
    private static partial class Log
    {
        [LoggerMessage(1101, LogLevel.Error, "The journal of document {Document} is not what was written; somebody has to look at it.", EventName = "VerifiedJournalBroken")]
        public static partial void Broken(ILogger logger, Exception failure, string document);
    }
}
