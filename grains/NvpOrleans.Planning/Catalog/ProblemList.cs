namespace NvpOrleans.Planning.Catalog;

/// <summary>Collects what is wrong while files are read, so that reading can go on to the next problem.</summary>
internal sealed class ProblemList
{
    private readonly List<CatalogProblem> _problems = [];

    public void Add(string file, int? line, string message) => _problems.Add(new CatalogProblem(file, line, message));

    /// <exception cref="CatalogFormatException">There is at least one problem.</exception>
    public void ThrowIfAny()
    {
        if (_problems.Count == 0) return;
        throw new CatalogFormatException([.. _problems.OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line)]);
    }
}
