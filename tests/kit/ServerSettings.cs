namespace NvpOrleans.Tests.Kit;

/// <summary>How a <see cref="ServerProcess"/> is started.</summary>
public sealed record ServerSettings
{
    /// <summary>The folder with the store and the keys; null for a fresh one that goes with the process.</summary>
    public string? DataFolder { get; init; }

    public string Environment { get; init; } = "Development";

    public string Urls { get; init; } = "http://127.0.0.1:0";

    /// <summary>Configuration by its key, as in <c>Journal:Snapshots:MaxTailEntries</c>.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();

    /// <summary>A command to run the server under, as in <c>strace -f -o file</c>; empty for none.</summary>
    public IReadOnlyList<string> Wrapper { get; init; } = [];
}
