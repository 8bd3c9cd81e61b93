using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Grains.Documents;
using NvpOrleans.Journal;
using NvpOrleans.Planning.Replacing;

namespace NvpOrleans.Grains.Catalog;

/// <summary>A check of a data file together with what only journals and people know: which documents have been begun, and whose rights are concerned.</summary>
internal sealed class DataFileExamination
{
    private const int MostChanges = 300;
    private const int MostLosses = 20;
    private const int MostWarnings = 100;
    private const int AskedAtOnce = 16;

    private readonly string _file;

    private DataFileExamination(string file, DataFileCheck check) => (_file, Check) = (file, check);

    /// <summary>What the files alone say.</summary>
    public DataFileCheck Check { get; }

    /// <summary>What documents that have been begun would lose.</summary>
    public required IReadOnlyList<CatalogLoss> Losses { get; init; }

    /// <summary>What grants would lose.</summary>
    public required IReadOnlyList<DataProblem> Grants { get; init; }

    /// <summary>True when nothing speaks against the file.</summary>
    public bool IsRight => Check.Problems.Count == 0 && Losses.Count == 0;

    /// <param name="journal">Where the documents are.</param>
    /// <param name="files">The files that are stored.</param>
    /// <param name="file">The file to be replaced.</param>
    /// <param name="content">The new one; null for the one that comes with the service.</param>
    /// <param name="people">Everybody with all their grants.</param>
    /// <param name="now">The moment (UTC).</param>
    public static async Task<DataFileExamination> Of(
        IJournalStore journal, DataFileSet files, string file, byte[]? content, IReadOnlyList<Person> people, DateTimeOffset now)
    {
        var check = DataFileCheck.Of(files, file, content);
        return new DataFileExamination(file, check)
        {
            Losses = await LossesOf(journal, check),
            Grants = check.After is { } after ? GrantLosses.Of(file, people, check.Before, after, now) : [],
        };
    }

    /// <summary>
    /// What documents lose in whose journals somebody, or the service for somebody, has written. While the stored files make no
    /// catalogue, nobody but the journals knows which documents and sections they had.
    /// </summary>
    public static async Task<IReadOnlyList<CatalogLoss>> LossesOf(IJournalStore journal, DataFileCheck check)
    {
        if (check is not { Before: null, After: { } after })
            return await Find(check.Losses, async loss => await BegunDocuments.IsBegunAsync(journal, loss.Document, CancellationToken.None) ? loss : null);
        return await Find(await BegunDocuments.WithJournalsAsync(journal, CancellationToken.None), async document =>
            await BegunDocuments.IsBegunAsync(journal, document, CancellationToken.None)
                ? CatalogLosses.OfJournal(document, await BegunDocuments.SectionsAsync(journal, document, CancellationToken.None), after)
                : null);
    }

    public DataFileReport Report(long version, string hash)
    {
        List<DataProblem> warnings = [.. Check.Elsewhere, .. Grants];
        return new DataFileReport(
            version, hash,
            [.. Check.Problems, .. Losses.Select(Check.AsProblem)],
            IsRight ? [.. Check.Changes.Take(MostChanges)] : [],
            IsRight ? Math.Max(0, Check.Changes.Count - MostChanges) : 0,
            warnings.Count <= MostWarnings ? warnings : [.. warnings.Take(MostWarnings), GrantLosses.More(_file, warnings.Count - MostWarnings)]);
    }

    private static async Task<IReadOnlyList<CatalogLoss>> Find<T>(IEnumerable<T> all, Func<T, Task<CatalogLoss?>> lossOf)
    {
        var losses = new List<CatalogLoss>();
        foreach (var some in all.Chunk(AskedAtOnce))
        {
            losses.AddRange((await Task.WhenAll(some.Select(lossOf))).OfType<CatalogLoss>());
            if (losses.Count >= MostLosses) break;
        }

        return losses;
    }
}
