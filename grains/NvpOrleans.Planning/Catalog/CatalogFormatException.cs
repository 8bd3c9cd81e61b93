using NvpOrleans.Abstractions.Catalog;

namespace NvpOrleans.Planning.Catalog;

/// <summary>Data files cannot be used. Lists everything that was found, so that one correction round is enough; nothing was applied.</summary>
public sealed class CatalogFormatException(IReadOnlyList<DataProblem> problems)
    : Exception($"The data files have {problems.Count} problem(s):{Environment.NewLine}{string.Join(Environment.NewLine, problems)}")
{
    /// <summary>The problems, by file and line.</summary>
    public IReadOnlyList<DataProblem> Problems => problems;
}
