using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NvpOrleans.Tests.Benchmarks.Comparison;

/// <summary>npm yjs in one Node process that lives as long as the comparison.</summary>
internal sealed class NodeYjs : IDisposable
{
    private readonly Process _node;
    private readonly string _inputs = Directory.CreateTempSubdirectory("nvp-benchmarks-").FullName;

    public NodeYjs()
    {
        var folder = SourceFolder();
        Install(folder);
        _node = Start("node", "--expose-gc Comparison/yjs.mjs", folder, redirect: true);
    }

    public void Prepare(Row row, IReadOnlyList<IReadOnlyList<byte[]>> inputs)
    {
        var files = new JsonArray();
        foreach (var parts in inputs)
        {
            var file = Path.Combine(_inputs, files.Count.ToString(null, null));
            Write(file, parts);
            files.Add(file);
        }
        Ask(new JsonObject { ["task"] = row.Task, ["files"] = files, ["repeat"] = row.Repeat });
    }

    public double Round() => Ask([])["value"]!.GetValue<double>();

    public void Dispose()
    {
        _node.StandardInput.Close();
        _node.WaitForExit();
        _node.Dispose();
        Directory.Delete(_inputs, recursive: true);
    }

    private JsonNode Ask(JsonObject request)
    {
        _node.StandardInput.WriteLine(request.ToJsonString());
        _node.StandardInput.Flush();
        var answer = _node.StandardOutput.ReadLine() ?? throw new InvalidOperationException("Node has ended.");
        return JsonNode.Parse(answer) ?? throw new JsonException("Node answered null.");
    }

    private static void Write(string file, IReadOnlyList<byte[]> parts)
    {
        using var writer = new BinaryWriter(File.Create(file));
        foreach (var part in parts)
        {
            writer.Write(part.Length);
            writer.Write(part);
        }
    }

    private static void Install(string folder)
    {
        if (Directory.Exists(Path.Combine(folder, "node_modules", "yjs")))
            return;
        using var npm = Start("npm", "ci", folder, redirect: false);
        npm.WaitForExit();
        if (npm.ExitCode != 0)
            throw new InvalidOperationException("npm ci failed in tests/benchmarks.");
    }

    private static Process Start(string program, string arguments, string folder, bool redirect) =>
        Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = redirect,
            RedirectStandardOutput = redirect,
        })!;

    private static string SourceFolder()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Comparison", "yjs.mjs")))
                return folder;
        }
        throw new InvalidOperationException("Comparison/yjs.mjs is not beside the benchmarks.");
    }
}
