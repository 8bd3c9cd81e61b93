namespace NvpOrleans.Planning.Catalog;

/// <summary>The sections of a plan that are about one phenomenon or theme. A slug has no capitals: <c>T1</c> has <c>phenomenon/t1</c>.</summary>
public static class PhenomenonSections
{
    private const string Prefix = "phenomenon/";

    /// <summary>The number that a slug speaks of; null when it speaks of none.</summary>
    public static string? NumberOf(string slug)
    {
        ArgumentNullException.ThrowIfNull(slug);
        return slug.StartsWith(Prefix, StringComparison.Ordinal) ? slug[Prefix.Length..].ToUpperInvariant() : null;
    }
}
