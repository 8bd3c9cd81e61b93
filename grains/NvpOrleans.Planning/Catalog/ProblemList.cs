using NvpOrleans.Abstractions.Catalog;

namespace NvpOrleans.Planning.Catalog;

/// <summary>Collects what is wrong while files are read, so that reading can go on to the next problem.</summary>
internal sealed class ProblemList
{
    // More than anybody corrects in one go, and few enough to be shown.
    private const int Most = 200;

    private readonly List<DataProblem> _problems = [];

    /// <summary>The problems, by file and line.</summary>
    public IReadOnlyList<DataProblem> Found => [.. _problems.OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line)];

    public void Add(string file, int? line, string? column, string word, params IReadOnlyList<(string Name, object Value)> values)
    {
        if (_problems.Count < Most) _problems.Add(new DataProblem(file, line, column, ProblemWords.Of(word, values)));
    }

    /// <exception cref="CatalogFormatException">There is at least one problem.</exception>
    public void ThrowIfAny()
    {
        if (_problems.Count > 0) throw new CatalogFormatException(Found);
    }
}
