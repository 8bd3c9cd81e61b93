using System.Globalization;
using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Audit;
using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Grains.Documents;
using NvpOrleans.Journal;
using NvpOrleans.Planning.Access;
using NvpOrleans.Planning.Replacing;

namespace NvpOrleans.Grains.Catalog;

/// <inheritdoc cref="IDataFilesGrain"/>
/// <remarks>The one writer of the files' journal, one call at a time: what was checked is what is replaced.</remarks>
[GrainType("data-files")]
internal sealed class DataFilesGrain(IJournalStore journal, DataFilesInUse inUse, CurrentRules rules, TimeProvider time) : Grain, IDataFilesGrain
{
    private const int MostChanges = 300;
    private const int MostLosses = 20;
    private const int AskedAtOnce = 16;

    private static readonly Refusal NotForYou = new(RefusalCode.Forbidden, "role-reads");

    private JournalWriter? _writer;

    public async Task<Answer<DataFileList>> List(PersonId by)
    {
        if (!await IsAdministrator(by)) return NotForYou;
        await inUse.CatchUp(CancellationToken.None);
        return await Describe();
    }

    public async Task<Answer<byte[]>> Read(PersonId by, string file)
    {
        if (!await IsAdministrator(by)) return NotForYou;
        if (!DataFileSet.Replaceable.Contains(file)) return Refusals.NotFound;
        await inUse.CatchUp(CancellationToken.None);
        return inUse.History.Files.BytesOf(file);
    }

    public async Task<Answer<DataFileReport>> Check(PersonId by, string file, byte[]? content)
    {
        if (!await IsAdministrator(by)) return NotForYou;
        if (!DataFileSet.Replaceable.Contains(file)) return Refusals.NotFound;
        await inUse.CatchUp(CancellationToken.None);
        return await Examine(file, content);
    }

    public async Task<Answer<DataFileList>> Replace(PersonId by, DataFileReplacement command)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (!await IsAdministrator(by)) return NotForYou;
        if (!DataFileSet.Replaceable.Contains(command.File)) return Refusals.NotFound;
        if (command.Operation == Guid.Empty) return Refusals.Malformed("operation");
        await inUse.CatchUp(CancellationToken.None);
        if (inUse.History.Operations.TryGetValue(command.Operation, out var earlier))
            return earlier == by ? await Describe() : new Refusal(RefusalCode.Conflict, "operation");
        if (command.Version != inUse.History.Version) return new Refusal(RefusalCode.Conflict, "data-version");
        var report = await Examine(command.File, command.Content);
        if (report.Problems.Count > 0) return Refusals.Malformed(command.File);

        // Recorded first: a change of the rules that nobody can answer for must not happen.
        await GrainFactory.GetGrain<IAuditGrain>(0).Record(new AuditEntry(
            AuditKind.DataReplaced, by, WireNames.Of(Role.Administrator), $"data/{command.File}", Details(command, report)));
        await Append(DataFileJournal.Write(command.File, command.Content, command.Operation, by, time.GetUtcNow()));
        await inUse.CatchUp(CancellationToken.None);
        return await Describe();
    }

    private async Task<DataFileReport> Examine(string file, byte[]? content)
    {
        var files = inUse.History.Files;
        var check = DataFileCheck.Of(files, rules.Now.Catalog, file, content);
        var losses = await OfBegun(check.Losses);
        return new DataFileReport(
            inUse.History.Version,
            DataFileSet.HashOf(files.With(file, content).BytesOf(file)),
            [.. check.Problems, .. losses.Select(check.AsProblem)],
            losses.Count > 0 ? [] : [.. check.Changes.Take(MostChanges)],
            losses.Count > 0 ? 0 : Math.Max(0, check.Changes.Count - MostChanges));
    }

    /// <summary>The losses of documents in whose journals somebody, or the service for somebody, has written.</summary>
    private async Task<List<CatalogLoss>> OfBegun(IReadOnlyList<CatalogLoss> losses)
    {
        var begun = new List<CatalogLoss>();
        foreach (var some in losses.Chunk(AskedAtOnce))
        {
            var answers = await Task.WhenAll(some.Select(loss => BegunDocuments.IsBegunAsync(journal, loss.Document, CancellationToken.None)));
            begun.AddRange(some.Where((_, at) => answers[at]));
            if (begun.Count >= MostLosses) break;
        }

        return begun;
    }

    private async Task Append(JournalEntry entry)
    {
        try
        {
            _writer ??= (await JournalWriter.OpenAsync(journal, DataFileJournal.Id, Guid.NewGuid(), time, CancellationToken.None)).Writer;
            await _writer.AppendAsync([entry], CancellationToken.None);
        }
        catch (Exception failure) when (failure is not JournalBusyException) // it may have been written: only reading the tail anew tells
        {
            _writer = null;
            throw;
        }
    }

    private Dictionary<string, string> Details(DataFileReplacement command, DataFileReport report)
    {
        return new Dictionary<string, string>
        {
            ["before"] = DataFileSet.HashOf(inUse.History.Files.BytesOf(command.File)),
            ["after"] = report.Hash,
            ["source"] = command.Content is null ? "built-in" : "uploaded",
            ["added"] = Count(DataChangeKind.Added),
            ["changed"] = Count(DataChangeKind.Changed),
            ["removed"] = Count(DataChangeKind.Removed),
            ["rows"] = string.Join(' ', report.Changes.Select(change => change.Key)),
        };

        string Count(DataChangeKind kind) => report.Changes.Count(change => change.Kind == kind).ToString(CultureInfo.InvariantCulture);
    }

    private async Task<DataFileList> Describe()
    {
        var history = inUse.History;
        var files = new List<DataFile>();
        foreach (var name in DataFileSet.Replaceable)
        {
            var bytes = history.Files.BytesOf(name);
            var change = history.Changes.GetValueOrDefault(name);
            if (change is not null) change = change with { Name = (await Find(change.By))?.Name };
            files.Add(new DataFile(name, history.Files.IsBuiltIn(name), DataFileSet.RowsOf(name, bytes), DataFileSet.HashOf(bytes), change));
        }

        return new DataFileList(history.Version, files);
    }

    private async Task<bool> IsAdministrator(PersonId id) => await Find(id) is { } person && GrantPolicy.GivesAll(person, time.GetUtcNow());

    private Task<Person?> Find(PersonId id) => GrainFactory.GetGrain<IPersonGrain>(id.Value).GetPerson();
}
