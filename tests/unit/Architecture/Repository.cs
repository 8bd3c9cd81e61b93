using System.Text;

namespace NvpOrleans.Tests.Unit.Architecture;

/// <summary>The files of this repository as they lie on disk, without what builds and runs leave behind.</summary>
internal static class Repository
{
    private const string Solution = "NvpOrleans.sln";

    // What .gitignore names, so that a working copy in use passes like a fresh clone.
    private static readonly string[] IgnoredNames =
        [".git", ".vs", ".idea", "bin", "obj", "node_modules", "TestResults", "BenchmarkDotNet.Artifacts"];

    private static readonly string[] IgnoredPaths = ["web/wwwroot", "web/data"];
    private static readonly string[] SourceExtensions = [".cs", ".ts", ".tsx", ".css", ".js", ".mjs", ".sh", ".html"];

    public static string Root { get; } = FindRoot();

    /// <summary>All files, as paths from the root with slashes.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. FilesIn("").Order(StringComparer.Ordinal)];

    /// <summary>All folders, as paths from the root with slashes.</summary>
    public static IEnumerable<string> Folders => Files.SelectMany(Ancestors).Distinct();

    public static IEnumerable<string> TopLevelEntries =>
        Directory.EnumerateFileSystemEntries(Root).Select(e => Path.GetFileName(e)).Where(name => !IsIgnored(name));

    /// <summary>Files that people write as code.</summary>
    public static IEnumerable<string> SourceFiles => Files.Where(f => SourceExtensions.Contains(Path.GetExtension(f)));

    public static IEnumerable<string> CSharpFiles => Files.Where(f => f.EndsWith(".cs", StringComparison.Ordinal));

    public static IEnumerable<string> Projects => Files.Where(f => f.EndsWith(".csproj", StringComparison.Ordinal));

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>The text of a file; null when it is not text.</summary>
    public static string? ReadText(string path)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Root, path));
        return bytes.AsSpan().Contains((byte)0) ? null : Encoding.UTF8.GetString(bytes);
    }

    private static IEnumerable<string> FilesIn(string folder)
    {
        foreach (var entry in new DirectoryInfo(Path.Combine(Root, folder)).EnumerateFileSystemInfos())
        {
            var path = folder.Length == 0 ? entry.Name : $"{folder}/{entry.Name}";
            if (IsIgnored(path)) continue;
            if (entry is DirectoryInfo)
            {
                foreach (var file in FilesIn(path)) yield return file;
            }
            else
            {
                yield return path;
            }
        }
    }

    private static bool IsIgnored(string path) =>
        IgnoredNames.Contains(Path.GetFileName(path)) || IgnoredPaths.Contains(path)
        || path.EndsWith(".user", StringComparison.Ordinal) || path.EndsWith(".binlog", StringComparison.Ordinal);

    private static IEnumerable<string> Ancestors(string path)
    {
        for (var at = path.LastIndexOf('/'); at > 0; at = path.LastIndexOf('/', at - 1)) yield return path[..at];
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Solution))) return folder.FullName;
        }

        throw new InvalidOperationException($"{Solution} is in no folder above {AppContext.BaseDirectory}");
    }
}
