using System.Globalization;
using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Planning.Replacing;

namespace NvpOrleans.Grains.Catalog;

/// <summary>
/// A replacement as the audit keeps it. The operation and the version that it was to follow tell one that was recorded and not stored,
/// because the journal failed between the two, from the one that was then asked for again.
/// </summary>
internal static class DataFileDetails
{
    public static IReadOnlyDictionary<string, string> Of(DataFileReplacement command, DataFileHistory before, DataFileExamination examination)
    {
        var changes = examination.Check.Changes;
        return new Dictionary<string, string>
        {
            ["operation"] = command.Operation.ToString(),
            ["version"] = Text(command.Version),
            ["before"] = DataFileSet.HashOf(before.Files.BytesOf(command.File)),
            ["after"] = DataFileSet.HashOf(before.Files.With(command.File, command.Content).BytesOf(command.File)),
            ["source"] = command.Content is null ? "built-in" : "uploaded",
            ["added"] = Count(DataChangeKind.Added),
            ["changed"] = Count(DataChangeKind.Changed),
            ["removed"] = Count(DataChangeKind.Removed),
            ["rows"] = string.Join(' ', changes.Select(change => change.Key)),
            ["grants"] = Text(examination.Grants.Count),
        };

        string Count(DataChangeKind kind) => Text(changes.Count(change => change.Kind == kind));
    }

    /// <summary>The file before is put back by the service.</summary>
    public static IReadOnlyDictionary<string, string> OfReturn(Guid operation, Guid undoes, long version, byte[] content) => new Dictionary<string, string>
    {
        ["operation"] = operation.ToString(),
        ["version"] = Text(version),
        ["undoes"] = undoes.ToString(),
        ["after"] = DataFileSet.HashOf(content),
        ["source"] = "put-back",
    };

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
