namespace NvpOrleans.Journal;

/// <summary>
/// The name of one journal: segments of ASCII letters, digits and <c>-_.@~</c> joined by slashes, as in <c>plan/2020-2025/5345</c>.
/// </summary>
/// <remarks>
/// The alphabet is what a file name, a blob name and a binary-collated text column all keep byte for byte, so that one spelling is one
/// journal in every store.
/// </remarks>
public readonly record struct JournalId
{
    public const int MaxLength = 200;

    private readonly string? _value;

    private JournalId(string value) => _value = value;

    public string Value => _value ?? throw new InvalidOperationException("This JournalId was never given a value.");

    /// <exception cref="ArgumentException">The text is not a journal name: a bug of the caller, who parses at the edge.</exception>
    public static JournalId Of(string value) =>
        TryParse(value, out var id) ? id : throw new ArgumentException($"'{value}' is not the name of a journal.", nameof(value));

    public static bool TryParse(string? value, out JournalId id)
    {
        var valid = value is { Length: > 0 and <= MaxLength } && value.Split('/').All(IsSegment);
        id = valid ? new JournalId(value!) : default;
        return valid;
    }

    public override string ToString() => _value ?? "";

    // A segment that ends in a dot is refused because blob stores drop the dot (and "." and ".." would climb in a file store).
    private static bool IsSegment(string segment) =>
        segment.Length > 0 && segment[^1] != '.' && segment.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '@' or '~');
}
