using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Grains.Catalog;
using NvpOrleans.Grains.Documents;
using NvpOrleans.Grains.People;
using NvpOrleans.Journal;
using NvpOrleans.Journal.Memory;
using NvpOrleans.Planning.Catalog;
using NvpOrleans.Planning.Replacing;

namespace NvpOrleans.Tests.Unit.Grains.Catalog;

/// <summary>What a silo makes of the data files that are stored.</summary>
public sealed class DataFilesInUseTests : IDisposable
{
    private const string Zones = "zones.csv";
    private const string Cycles = "cycles.json";
    private static readonly PersonId Ann = new("ann");

    private readonly MemoryJournalStore _journal = new();
    private readonly CurrentRules _rules = new(Options.Create(new GrantOptions()));
    private readonly DataFilesInUse _inUse;

    public DataFilesInUseTests() =>
        _inUse = new DataFilesInUse(_journal, _rules, Options.Create(new CatalogOptions()), TimeProvider.System, NullLogger<DataFilesInUse>.Instance);

    public void Dispose() => _inUse.Dispose();

    [Fact]
    public async Task CatchUp_WhileTheStoredFilesCannotBeUsed_SaysSoEachTime_UntilTheyCan()
    {
        var before = _rules.Now;
        await StoreAsync(Zones, "nothing");

        for (var time = 0; time < 2; time++) await Assert.ThrowsAsync<CatalogFormatException>(() => _inUse.CatchUp(CancellationToken.None));
        Assert.Same(before, _rules.Now);
        Assert.False(_inUse.History.Files.IsBuiltIn(Zones)); // what is stored is known all the same, to be mended

        await StoreAsync(Zones, Text(Zones).Replace("5345,5345,Antwerpen,", "5345,5345,Antwerpen Stad,", StringComparison.Ordinal));
        await _inUse.CatchUp(CancellationToken.None);
        Assert.Equal("Antwerpen Stad", _rules.Now.Catalog.ZoneByKey("5345")!.NameNl);
    }

    [Fact]
    public async Task Read_ThenCatchUp_StillGoesByWhatWasRead()
    {
        await StoreAsync(Zones, Text(Zones).Replace("5345,5345,Antwerpen,", "5345,5345,Antwerpen Stad,", StringComparison.Ordinal));
        await _inUse.Read(CancellationToken.None);
        Assert.Equal("Antwerpen", _rules.Now.Catalog.ZoneByKey("5345")!.NameNl);
        await _inUse.CatchUp(CancellationToken.None);
        Assert.Equal("Antwerpen Stad", _rules.Now.Catalog.ZoneByKey("5345")!.NameNl);
    }

    [Fact]
    public async Task Operations_WhenReadAgain_TellWhatWasAsked_AndWhatWasUndone()
    {
        var (first, second) = (Guid.NewGuid(), Guid.NewGuid());
        await StoreAsync(Zones, "one", first);
        await StoreAsync(Zones, null, second, undoes: first);
        await _inUse.Read(CancellationToken.None);

        var operations = _inUse.History.Operations;
        Assert.True(operations[first].IsSameAs(DataFileOperation.Of(Ann, Zones, "one"u8.ToArray())));
        Assert.True(operations[first].IsUndone);
        Assert.False(operations[first].IsSameAs(DataFileOperation.Of(Ann, Zones, "two"u8.ToArray())));
        Assert.False(operations[first].IsSameAs(DataFileOperation.Of(new PersonId("bob"), Zones, "one"u8.ToArray())));
        Assert.False(operations[first].IsSameAs(DataFileOperation.Of(Ann, Cycles, "one"u8.ToArray())));
        Assert.False(operations[second].IsUndone);
        Assert.True(_inUse.History.Files.IsBuiltIn(Zones));
    }

    /// <summary>Nothing but the journals knows what files that cannot be read have had.</summary>
    [Fact]
    public async Task LossesOf_WhileTheStoredFilesMakeNoCatalogue_AreThoseOfTheJournals()
    {
        await BeginAsync("plan/2020-2025/5345", "mission@nl", "phenomenon/16@nl");
        await BeginAsync("plan/2020-2025/new-zone", "mission@nl");
        await BeginAsync("phenomenon/2022-2025/16", "national-approach@nl");
        await BeginAsync("plan/2020-2025/5269", "mission@fr");
        await BeginAsync("plan/2020-2025/only-opened");

        var check = DataFileCheck.Of(DataFileSet.BuiltIn.With(Cycles, "nothing"u8.ToArray()), Cycles, null);
        var losses = await DataFileExamination.LossesOf(_journal, check);

        Assert.Empty(check.Problems);
        Assert.Equal(
            ["phenomenon/2022-2025/16 begun-gone", "plan/2020-2025/5345 begun-sections", "plan/2020-2025/new-zone begun-gone"],
            losses.Select(loss => $"{loss.Document} {loss.Word}").Order(StringComparer.Ordinal));
    }

    private async Task StoreAsync(string file, string? content, Guid? operation = null, Guid? undoes = null) => await AppendAsync(DataFileJournal.Id, DataFileJournal.Write(
        file, content is null ? null : Encoding.UTF8.GetBytes(content), operation ?? Guid.NewGuid(), Ann, DateTimeOffset.UnixEpoch, undoes));

    private Task BeginAsync(string document, params string[] sections) => AppendAsync(
        JournalId.Of(document), [.. sections.Select(section => new JournalEntry((byte)EntryKind.Seed, section, "service:nvp", DateTimeOffset.UnixEpoch, new byte[] { 0, 0 }))]);

    private async Task AppendAsync(JournalId id, params JournalEntry[] entries)
    {
        var opened = await JournalWriter.OpenAsync(_journal, id, Guid.NewGuid(), TimeProvider.System, CancellationToken.None);
        await opened.Writer.AppendAsync(entries, CancellationToken.None);
    }

    private static string Text(string file) => Encoding.UTF8.GetString(DataFileSet.BuiltIn.BytesOf(file));
}
