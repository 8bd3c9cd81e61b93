using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Planning.Catalog;

namespace NvpOrleans.Planning.Replacing;

/// <summary>
/// What a file would do in the place of another. Pure: which documents have been begun is asked of whoever reads journals, for those
/// that would lose something (<see cref="Losses"/>).
/// </summary>
public sealed class DataFileCheck
{
    /// <summary>The largest file in bytes: ten times those that come with the service.</summary>
    public const int MostBytes = 512 * 1024;

    private readonly string _file;
    private readonly DataRows _rows;

    private DataFileCheck(string file, IReadOnlyList<DataProblem> problems, DataRows rows, IReadOnlyList<DataChange> changes, IReadOnlyList<CatalogLoss> losses) =>
        (_file, Problems, _rows, Changes, Losses) = (file, problems, rows, changes, losses);

    /// <summary>What is wrong with the files together; with any of it nothing may be replaced.</summary>
    public IReadOnlyList<DataProblem> Problems { get; }

    /// <summary>The rows that come, change and go; none while there are problems.</summary>
    public IReadOnlyList<DataChange> Changes { get; }

    /// <summary>What documents would lose, which is a problem for those that have been begun.</summary>
    public IReadOnlyList<CatalogLoss> Losses { get; }

    /// <param name="now">The files in use.</param>
    /// <param name="catalog">The catalogue they make.</param>
    /// <param name="file">One of <see cref="DataFileSet.Replaceable"/>.</param>
    /// <param name="bytes">The new file; null for the one that comes with the service.</param>
    public static DataFileCheck Of(DataFileSet now, CatalogIndex catalog, string file, byte[]? bytes)
    {
        ArgumentNullException.ThrowIfNull(now);
        var problems = new ProblemList();
        if (bytes?.Length > MostBytes) problems.Add(file, null, null, "too-large", ("limit", MostBytes / 1024));
        else if (bytes is not null && LineThatIsNotText(bytes) is { } line) problems.Add(file, line, null, "not-utf8");
        if (problems.Found.Count > 0) return new DataFileCheck(file, problems.Found, DataRows.None, [], []);

        var after = now.With(file, bytes);
        try
        {
            var loaded = after.Load();
            var rows = DataRows.Read(file, after.BytesOf(file));
            return new DataFileCheck(file, [], rows, DataRows.Compare(DataRows.Read(file, now.BytesOf(file)), rows), CatalogLosses.Of(catalog, loaded));
        }
        catch (CatalogFormatException wrong)
        {
            // A file that cannot be read leaves others without what they refer to; once it can, they are right again.
            var own = wrong.Problems.Where(problem => problem.File == file).ToList();
            return new DataFileCheck(file, own.Count > 0 ? own : wrong.Problems, DataRows.None, [], []);
        }
    }

    /// <summary>A loss as a problem of the file, at the row that brings it about.</summary>
    public DataProblem AsProblem(CatalogLoss loss)
    {
        ArgumentNullException.ThrowIfNull(loss);
        return new DataProblem(_file, loss.Row is { } row ? _rows.LineOf(row) : null, null, ProblemWords.Of(loss.Word, loss.Values));
    }

    private static int? LineThatIsNotText(ReadOnlySpan<byte> bytes)
    {
        for (var line = 1; bytes.Length > 0; line++)
        {
            var end = bytes.IndexOf((byte)'\n');
            var text = end < 0 ? bytes : bytes[..end];
            if (!System.Text.Unicode.Utf8.IsValid(text)) return line;
            bytes = end < 0 ? [] : bytes[(end + 1)..];
        }

        return null;
    }
}
