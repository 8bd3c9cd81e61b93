namespace NvpOrleans.Planning.Catalog;

/// <summary>Something in a data file that is not as it must be.</summary>
/// <param name="File">The name of the file.</param>
/// <param name="Line">The line, from 1; null when the file as a whole is meant.</param>
/// <param name="Message">What is wrong, for the person who edits the file.</param>
public sealed record CatalogProblem(string File, int? Line, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => Line is null ? $"{File}: {Message}" : $"{File}({Line}): {Message}";
}
