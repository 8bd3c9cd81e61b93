namespace NvpOrleans.Abstractions.Catalog;

/// <summary>Something in a data file that is not as it must be.</summary>
/// <param name="File">The name of the file.</param>
/// <param name="Line">The line, from 1; null when the file as a whole is meant.</param>
/// <param name="Column">The column of a sheet, or the place in JSON (<c>zonal[0].id</c>); null when the line as a whole is meant.</param>
/// <param name="Message">What is wrong, for the person who edits the file. Read after the name of the column.</param>
[GenerateSerializer, Immutable, Alias("nvp.DataProblem")]
public sealed record DataProblem(
    [property: Id(0)] string File,
    [property: Id(1)] int? Line,
    [property: Id(2)] string? Column,
    [property: Id(3)] LocalizedText Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}{(Line is null ? "" : $"({Line})")}: {(Column is null ? "" : Column + " ")}{Message.En}";
}
