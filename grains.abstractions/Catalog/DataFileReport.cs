namespace NvpOrleans.Abstractions.Catalog;

/// <summary>What a data file would do in the place of the one in use.</summary>
/// <param name="Version">The version of the files that it was checked against.</param>
/// <param name="Hash">The SHA-256 of its bytes (hexadecimal).</param>
/// <param name="Problems">What is wrong; with any of it the file is refused.</param>
/// <param name="Changes">The rows that come, change and go; none while there are problems.</param>
/// <param name="LeftOff">How many more changes there are.</param>
/// <param name="Warnings">What else to know before it is replaced: rights that would lose what they hold for, and files that are wrong already.</param>
[GenerateSerializer, Immutable, Alias("nvp.DataFileReport")]
public sealed record DataFileReport(
    [property: Id(0)] long Version,
    [property: Id(1)] string Hash,
    [property: Id(2)] IReadOnlyList<DataProblem> Problems,
    [property: Id(3)] IReadOnlyList<DataChange> Changes,
    [property: Id(4)] int LeftOff,
    [property: Id(5)] IReadOnlyList<DataProblem> Warnings);
