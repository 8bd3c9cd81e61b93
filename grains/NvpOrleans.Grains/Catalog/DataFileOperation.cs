using NvpOrleans.Abstractions.People;
using NvpOrleans.Planning.Replacing;

namespace NvpOrleans.Grains.Catalog;

/// <summary>A replacement that was carried out, as far as a repetition of it is to be told from something else.</summary>
/// <param name="By">Whose it was.</param>
/// <param name="File">The file.</param>
/// <param name="Hash">The hash of the content; null for the file that comes with the service.</param>
/// <param name="IsUndone">True when the file before was put back.</param>
internal sealed record DataFileOperation(PersonId By, string File, string? Hash, bool IsUndone)
{
    public static DataFileOperation Of(PersonId by, string file, byte[]? content) => new(by, file, content is null ? null : DataFileSet.HashOf(content), false);

    /// <summary>True when the same is asked for once more.</summary>
    public bool IsSameAs(DataFileOperation other) => other with { IsUndone = IsUndone } == this;
}
