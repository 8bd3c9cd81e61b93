using System.Globalization;
using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Documents;

namespace NvpOrleans.Grains.Documents;

/// <summary>The refusals of a document, each with the words that <c>PROTOCOL.md</c> lists.</summary>
internal static class Refusals
{
    public static Refusal NotFound { get; } = new(RefusalCode.NotFound);

    public static Refusal ClientIdTaken { get; } = new(RefusalCode.Conflict, "client-id");

    public static Refusal ClientIdOfSomeoneElse { get; } = new(RefusalCode.Forbidden, "client-id");

    public static Refusal NoAccess(string stage) => new(RefusalCode.Forbidden, "no-access", With("stage", stage));

    public static Refusal ReadOnly(ReadOnlyReason reason, string stage) =>
        new(RefusalCode.Forbidden, WireNames.Of(reason), With("stage", stage));

    public static Refusal StaleGeneration(int generation) =>
        new(RefusalCode.StaleClient, "generation", With("generation", generation.ToString(CultureInfo.InvariantCulture)));

    public static Refusal StaleSchema(int schema) =>
        new(RefusalCode.StaleClient, "schema", With("schema", schema.ToString(CultureInfo.InvariantCulture)));

    public static Refusal Malformed(string what) => new(RefusalCode.Malformed, null, With("what", what));

    public static Refusal TooLarge(string unit, long actual, long limit) =>
        new(RefusalCode.TooLarge, null, new Dictionary<string, string>
        {
            ["unit"] = unit,
            ["actual"] = actual.ToString(CultureInfo.InvariantCulture),
            ["limit"] = limit.ToString(CultureInfo.InvariantCulture),
        });

    public static Refusal Busy(TimeSpan retryAfter) =>
        new(RefusalCode.Busy, null, With("retryAfterMs", retryAfter.TotalMilliseconds.ToString(CultureInfo.InvariantCulture)));

    public static Refusal CommentsTooFast(TimeSpan retryAfter) =>
        new(RefusalCode.Busy, "comment-rate", With("retryAfterMs", Math.Ceiling(retryAfter.TotalMilliseconds).ToString(CultureInfo.InvariantCulture)));

    public static Refusal DecisionsTooFast(TimeSpan retryAfter) =>
        new(RefusalCode.Busy, "decision-rate", With("retryAfterMs", Math.Ceiling(retryAfter.TotalMilliseconds).ToString(CultureInfo.InvariantCulture)));

    public static Refusal TextGone { get; } = new(RefusalCode.Conflict, "text-gone");

    public static Refusal TextChanged { get; } = new(RefusalCode.Conflict, "text-changed");

    /// <param name="what">The name that the schema does not know; never text of the plan.</param>
    public static Refusal OutsideSchema(string what) => new(RefusalCode.Forbidden, "schema", With("what", what));

    public static Refusal NotPdf { get; } = new(RefusalCode.Malformed, "not-pdf");

    public static Refusal OtherFile { get; } = new(RefusalCode.Malformed, "file");

    public static Refusal FileDamaged { get; } = new(RefusalCode.Conflict, "file-damaged");

    public static Refusal JournalErased { get; } = new(RefusalCode.Conflict, "journal-erased");

    public static Refusal JournalBroken { get; } = new(RefusalCode.Conflict, "journal-broken");

    public static Refusal LinkScheme { get; } = new(RefusalCode.Forbidden, "link");

    private static Dictionary<string, string> With(string name, string value) => new() { [name] = value };
}
