using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Planning.Catalog;

namespace NvpOrleans.Planning.Replacing;

/// <summary>
/// What a file would do in the place of another. Pure: which documents have been begun is asked of whoever reads journals, for those
/// that would lose something (<see cref="Losses"/>). Files that this release cannot read are mended one after the other: until they
/// make a catalogue, nothing of them is in use, so it is the last of them whose check shows what would be lost.
/// </summary>
public sealed class DataFileCheck
{
    /// <summary>The largest file in bytes: ten times those that come with the service.</summary>
    public const int MostBytes = 512 * 1024;

    private readonly string _file;
    private readonly DataRows _rows;

    private DataFileCheck(string file, DataRows rows) => (_file, _rows) = (file, rows);

    /// <summary>What is wrong with the files together; with any of it nothing may be replaced.</summary>
    public IReadOnlyList<DataProblem> Problems { get; private init; } = [];

    /// <summary>What is wrong with other files that were so before; it keeps all of them out of use.</summary>
    public IReadOnlyList<DataProblem> Elsewhere { get; private init; } = [];

    /// <summary>The rows that come, change and go; none while there are problems.</summary>
    public IReadOnlyList<DataChange> Changes { get; private init; } = [];

    /// <summary>
    /// What documents would lose, which is a problem for those that have been begun. Unknown, and none here, while
    /// <see cref="Before"/> or <see cref="After"/> is.
    /// </summary>
    public IReadOnlyList<CatalogLoss> Losses { get; private init; } = [];

    /// <summary>The catalogue that the stored files make; null when they make none.</summary>
    public CatalogIndex? Before { get; private init; }

    /// <summary>The catalogue that the files would make; null when they would make none.</summary>
    public CatalogIndex? After { get; private init; }

    /// <param name="now">The files that are stored.</param>
    /// <param name="file">One of <see cref="DataFileSet.Replaceable"/>.</param>
    /// <param name="bytes">The new file; null for the one that comes with the service.</param>
    public static DataFileCheck Of(DataFileSet now, string file, byte[]? bytes)
    {
        ArgumentNullException.ThrowIfNull(now);
        var problems = new ProblemList();
        if (bytes?.Length > MostBytes) problems.Add(file, null, null, "too-large", ("limit", MostBytes / 1024));
        else if (bytes is not null && LineThatIsNotText(bytes) is { } line) problems.Add(file, line, null, "not-utf8");
        if (problems.Found.Count > 0) return Refused(file, problems.Found);

        var files = now.With(file, bytes);
        var before = now.TryLoad(out var wrongBefore);
        var after = files.TryLoad(out var wrong);

        // A file that cannot be read leaves others without what they refer to; once it can, they are right again.
        var own = wrong.Where(problem => problem.File == file).ToList();
        if (own.Count > 0) return Refused(file, own);
        if (wrong.Any(problem => wrongBefore.All(known => known.File != problem.File))) return Refused(file, wrong);
        var rows = DataRows.Read(file, files.BytesOf(file));
        return new DataFileCheck(file, rows)
        {
            Elsewhere = wrong,
            Changes = DataRows.Compare(DataRows.Read(file, now.BytesOf(file)), rows),
            Losses = before is null || after is null ? [] : CatalogLosses.Of(before, after),
            Before = before,
            After = after,
        };
    }

    /// <summary>A loss as a problem of the file, at the row that brings it about.</summary>
    public DataProblem AsProblem(CatalogLoss loss)
    {
        ArgumentNullException.ThrowIfNull(loss);
        return new DataProblem(_file, loss.Row is { } row ? _rows.LineOf(row) : null, null, ProblemWords.Of(loss.Word, loss.Values));
    }

    private static DataFileCheck Refused(string file, IReadOnlyList<DataProblem> problems) => new(file, DataRows.None) { Problems = problems };

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
