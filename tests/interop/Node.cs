using System.Diagnostics;

namespace NvpOrleans.Tests.Interop;

/// <summary>Programs for Node in this folder, with the packages of its lock file.</summary>
internal static class Node
{
    private static readonly Lock Installing = new();

    /// <summary>Starts Node with its packages installed; its input and output are the caller's.</summary>
    public static Process Start(params IEnumerable<string> arguments)
    {
        Install();
        return Run("node", arguments, redirect: true);
    }

    private static void Install()
    {
        lock (Installing)
        {
            // npm writes the list of what it has installed last.
            var installed = new FileInfo(Path.Combine(SourceFolder.Path, "node_modules", ".package-lock.json"));
            if (installed.Exists && installed.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(Path.Combine(SourceFolder.Path, "package-lock.json")))
                return;
            using var npm = Run("npm", ["ci"], redirect: false);
            npm.WaitForExit();
            if (npm.ExitCode != 0)
                throw new InvalidOperationException("npm ci failed in tests/interop.");
        }
    }

    private static Process Run(string program, IEnumerable<string> arguments, bool redirect) =>
        Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = SourceFolder.Path,
            RedirectStandardInput = redirect,
            RedirectStandardOutput = redirect,
        })!;
}
