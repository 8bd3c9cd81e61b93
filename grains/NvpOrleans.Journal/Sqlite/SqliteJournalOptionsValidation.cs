using Microsoft.Extensions.Options;

namespace NvpOrleans.Journal.Sqlite;

/// <summary>Names every wrong value at start, and opens the file once, so that an unusable one stops the start and not the first grain.</summary>
internal sealed class SqliteJournalOptionsValidation : IValidateOptions<SqliteJournalOptions>
{
    public ValidateOptionsResult Validate(string? name, SqliteJournalOptions options)
    {
        var failures = new List<string>();
        if (string.IsNullOrWhiteSpace(options.Path) || options.Path.StartsWith(':'))
            failures.Add("Journal:Path must name a file, or nothing is kept.");
        if (!Enum.IsDefined(options.Synchronous))
            failures.Add("Journal:Synchronous must be Full (or Off, which loses acknowledged writes in a power cut).");
        if (options.KeepSnapshots < 1)
            failures.Add("Journal:KeepSnapshots must be at least 1, or every opening replays the whole journal.");
        if (options.MaxWaitingBatches < 1)
            failures.Add("Journal:MaxWaitingBatches must be at least 1, or every append is refused as busy.");
        if (options.MaxWaitingBytes < 1)
            failures.Add("Journal:MaxWaitingBytes must be at least 1, or every append is refused as busy.");
        if (failures.Count == 0 && Unusable(options) is { } reason)
            failures.Add($"Journal:Path cannot be used: {reason}");
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static string? Unusable(SqliteJournalOptions options)
    {
        try
        {
            new SqliteFile(options).Prepare();
            return null;
        }
        catch (JournalException failure)
        {
            return failure.Message;
        }
    }
}
