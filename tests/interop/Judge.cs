using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using NvpOrleans.Tests.Interop.Cases;

namespace NvpOrleans.Tests.Interop;

/// <summary>npm yjs in a Node process that lives as long as the tests of a class.</summary>
public sealed class Judge : IDisposable
{
    private static readonly Lock Installing = new();

    private readonly Process _node;
    private int _opened;

    public Judge()
    {
        var folder = SourceFolder.Path;
        Install(folder);
        _node = Start("node", "driver.mjs", folder, redirect: true);
    }

    /// <summary>Asks for one thing and waits for the answer.</summary>
    public JsonObject Ask(string command, params IEnumerable<(string Name, object? Value)> arguments)
    {
        var request = new JsonObject { ["command"] = command };
        foreach (var (name, value) in arguments)
            request[name] = JsonSerializer.SerializeToNode(value, value?.GetType() ?? typeof(object), CaseJson.ForRequests);
        var parsed = JsonNode.Parse(Exchange(request.ToJsonString()))!.AsObject();
        return parsed["error"] is { } error ? throw new InvalidOperationException($"{command}: {error}") : parsed;
    }

    /// <summary>Has yjs run a whole case.</summary>
    /// <param name="detail">Whether the trace spells out what was seen, rather than a digest of it.</param>
    internal CaseTrace Run(Case asked, bool detail)
    {
        var answer = Exchange(JsonSerializer.Serialize(new { Command = "case", asked.Peers, asked.Steps, Detail = detail }, CaseJson.Options));
        return JsonSerializer.Deserialize<CaseTrace>(answer, CaseJson.Options)!;
    }

    public byte[] AskBytes(string command, params IEnumerable<(string Name, object? Value)> arguments) =>
        Ask(command, arguments)["bytes"]!.GetValue<string>() is var text ? Convert.FromBase64String(text) : [];

    public YjsPeer Open(uint client, bool gc = true, bool isMirror = false)
    {
        var name = $"{client}-{++_opened}";
        Ask("open", ("name", name), ("client", client), ("gc", gc), ("isMirror", isMirror));
        return new YjsPeer(this, name);
    }

    public void Dispose()
    {
        _node.StandardInput.Close();
        _node.WaitForExit();
        _node.Dispose();
    }

    private string Exchange(string request)
    {
        _node.StandardInput.WriteLine(request);
        _node.StandardInput.Flush();
        return _node.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The judge has died.");
    }

    private static void Install(string folder)
    {
        lock (Installing)
        {
            // npm writes the list of what it has installed last.
            var installed = new FileInfo(Path.Combine(folder, "node_modules", ".package-lock.json"));
            if (installed.Exists && installed.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(Path.Combine(folder, "package-lock.json")))
                return;
            using var npm = Start("npm", "ci", folder, redirect: false);
            npm.WaitForExit();
            if (npm.ExitCode != 0)
                throw new InvalidOperationException("npm ci failed in tests/interop.");
        }
    }

    private static Process Start(string program, string arguments, string folder, bool redirect) =>
        Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = redirect,
            RedirectStandardOutput = redirect,
        })!;
}
