using System.Collections.Immutable;
using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Journal;
using NvpOrleans.Planning.Replacing;

namespace NvpOrleans.Grains.Catalog;

/// <summary>The data files after some replacements: the fold of their journal. Immutable.</summary>
/// <param name="Files">The files in use.</param>
/// <param name="Version">The sequence of the last replacement; 0 for none.</param>
/// <param name="Changes">The last replacement of each file; the name of the person is not known here.</param>
/// <param name="Operations">The operations that were carried out.</param>
internal sealed record DataFileHistory(
    DataFileSet Files, long Version, ImmutableDictionary<string, DataFileChange> Changes, ImmutableDictionary<Guid, DataFileOperation> Operations)
{
    public static DataFileHistory Start { get; } = new(
        DataFileSet.BuiltIn, 0, ImmutableDictionary<string, DataFileChange>.Empty, ImmutableDictionary<Guid, DataFileOperation>.Empty);

    public DataFileHistory After(JournalFrame frame)
    {
        if (frame.IsEpoch) return this;
        var (operation, content, undoes) = DataFileJournal.Read(frame);
        var by = new PersonId(frame.Author);
        var operations = Operations.SetItem(operation, DataFileOperation.Of(by, frame.Subject, content));
        if (undoes is { } undone && operations.TryGetValue(undone, out var earlier)) operations = operations.SetItem(undone, earlier with { IsUndone = true });
        return new DataFileHistory(
            Files.With(frame.Subject, content), frame.Sequence, Changes.SetItem(frame.Subject, new DataFileChange(by, null, frame.Time)), operations);
    }
}
