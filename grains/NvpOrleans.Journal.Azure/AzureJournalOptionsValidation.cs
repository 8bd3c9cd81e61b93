using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace NvpOrleans.Journal.Azure;

/// <summary>Names every wrong value at start.</summary>
internal sealed partial class AzureJournalOptionsValidation(bool needsConnectionString) : IValidateOptions<AzureJournalOptions>
{
    public ValidateOptionsResult Validate(string? name, AzureJournalOptions options)
    {
        var failures = new List<string>();
        if (needsConnectionString && string.IsNullOrWhiteSpace(options.ConnectionString))
            failures.Add("Journal:Azure:ConnectionString is missing, so there is no account to keep journals in.");
        if (!ContainerName().IsMatch(options.Container))
            failures.Add("Journal:Azure:Container must be 3 to 63 lower-case letters, digits and single hyphens, or Azure refuses it.");
        if (options.KeepSnapshots < 1)
            failures.Add("Journal:Azure:KeepSnapshots must be at least 1, or every opening replays the whole journal.");
        if (options.MaxSegmentBlocks is < 1 or > 45_000)
            failures.Add("Journal:Azure:MaxSegmentBlocks must be between 1 and 45000; Azure refuses the 50,001st block.");
        if (options.MaxSegmentBytes < 1)
            failures.Add("Journal:Azure:MaxSegmentBytes must be at least 1.");
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    [GeneratedRegex("^(?=.{3,63}$)[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex ContainerName();
}
