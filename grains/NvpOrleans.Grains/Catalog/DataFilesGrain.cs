using Microsoft.Extensions.Options;
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
internal sealed class DataFilesGrain(IJournalStore journal, DataFilesInUse inUse, IOptions<CatalogOptions> options, TimeProvider time) : Grain, IDataFilesGrain
{
    // Beside the look of every silo: what a document takes to leave the old rules and to write what it had taken already.
    private static readonly TimeSpan Settling = CoEditedGrain.RulesTrusted + TimeSpan.FromSeconds(1);

    private static readonly Refusal NotForYou = new(RefusalCode.Forbidden, "role-reads");
    private static readonly Refusal BegunMeanwhile = new(RefusalCode.Conflict, "data-begun");

    private JournalWriter? _writer;

    public async Task<Answer<DataFileList>> List(PersonId by)
    {
        if (!await IsAdministrator(by)) return NotForYou;
        await inUse.Read(CancellationToken.None);
        return await Describe();
    }

    public async Task<Answer<byte[]>> Read(PersonId by, string file)
    {
        if (!await IsAdministrator(by)) return NotForYou;
        if (!DataFileSet.Replaceable.Contains(file)) return Refusals.NotFound;
        await inUse.Read(CancellationToken.None);
        return inUse.History.Files.BytesOf(file);
    }

    public async Task<Answer<DataFileReport>> Check(PersonId by, string file, byte[]? content)
    {
        if (!await IsAdministrator(by)) return NotForYou;
        if (!DataFileSet.Replaceable.Contains(file)) return Refusals.NotFound;
        await inUse.Read(CancellationToken.None);
        var (version, examination) = (inUse.History.Version, await Examine(by, file, content));
        return examination.Report(version, HashOf(file, content));
    }

    public async Task<Answer<DataFileList>> Replace(PersonId by, DataFileReplacement command)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (!await IsAdministrator(by)) return NotForYou;
        if (!DataFileSet.Replaceable.Contains(command.File)) return Refusals.NotFound;
        if (command.Operation == Guid.Empty) return Refusals.Malformed("operation");

        // Opened before anything is compared: whatever stands before the opening is read now, and whoever opens later makes the append fail.
        await Open();
        await inUse.Read(CancellationToken.None);
        var before = inUse.History;
        var operation = DataFileOperation.Of(by, command.File, command.Content);
        if (before.Operations.TryGetValue(command.Operation, out var earlier))
        {
            if (!earlier.IsSameAs(operation)) return new Refusal(RefusalCode.Conflict, "operation");
            return earlier.IsUndone ? BegunMeanwhile : await Describe();
        }

        if (command.Version != before.Version) return new Refusal(RefusalCode.Conflict, "data-version");
        if (command.Hash is { } hash && hash != HashOf(command.File, command.Content)) return new Refusal(RefusalCode.Conflict, "data-content");
        var examination = await Examine(by, command.File, command.Content);
        if (!examination.IsRight) return Refusals.Malformed(command.File);

        // Recorded first: a change of the rules that nobody can answer for must not happen. The operation tells one that failed afterwards.
        await Record(by, command.File, DataFileDetails.Of(command, before, examination));
        await Append(DataFileJournal.Write(command.File, command.Content, command.Operation, by, time.GetUtcNow()));
        await Follow(examination.Check);
        if (examination.Check.Losses.Count == 0) return await Describe();
        return await PutBackIfBegun(by, command, before, examination.Check) ? BegunMeanwhile : await Describe();
    }

    /// <summary>
    /// Until every silo has looked, somebody can begin a document that was nobody's when it was looked for; it would be out of reach then.
    /// </summary>
    private async Task<bool> PutBackIfBegun(PersonId by, DataFileReplacement command, DataFileHistory before, DataFileCheck check)
    {
        await Task.Delay(options.Value.LookEvery + Settling, time);
        if ((await DataFileExamination.LossesOf(journal, check)).Count == 0) return false;
        var content = before.Files.IsBuiltIn(command.File) ? null : before.Files.BytesOf(command.File);
        var operation = Guid.NewGuid();
        await Record(null, command.File, DataFileDetails.OfReturn(operation, command.Operation, inUse.History.Version, before.Files.BytesOf(command.File)));
        await Append(DataFileJournal.Write(command.File, content, operation, by, time.GetUtcNow(), undoes: command.Operation));
        await inUse.CatchUp(CancellationToken.None);
        return true;
    }

    // Files that make no catalogue are stored, to be mended one after the other; the rules stay what they are.
    private Task Follow(DataFileCheck check) => check.After is null ? inUse.Read(CancellationToken.None) : inUse.CatchUp(CancellationToken.None);

    private async Task<DataFileExamination> Examine(PersonId by, string file, byte[]? content)
    {
        var people = await GrainFactory.GetGrain<IDirectoryGrain>(0).Everybody(by);
        return await DataFileExamination.Of(journal, inUse.History.Files, file, content, people.Value ?? [], time.GetUtcNow());
    }

    private string HashOf(string file, byte[]? content) => DataFileSet.HashOf(inUse.History.Files.With(file, content).BytesOf(file));

    private Task Record(PersonId? by, string file, IReadOnlyDictionary<string, string> details) => GrainFactory.GetGrain<IAuditGrain>(0).Record(new AuditEntry(
        AuditKind.DataReplaced, by, by is null ? "" : WireNames.Of(Role.Administrator), $"data/{file}", details));

    private async Task Open() =>
        _writer ??= (await JournalWriter.OpenAsync(journal, DataFileJournal.Id, Guid.NewGuid(), time, CancellationToken.None)).Writer;

    private async Task Append(JournalEntry entry)
    {
        try
        {
            await _writer!.AppendAsync([entry], CancellationToken.None);
        }
        catch (Exception failure) when (failure is not JournalBusyException) // it may have been written: only reading the tail anew tells
        {
            _writer = null;
            throw;
        }
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
