using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using NvpOrleans.Tests.Interop.Cases;

namespace NvpOrleans.Tests.Interop;

/// <summary>npm yjs in a Node process that lives as long as the tests of a class.</summary>
public sealed class Judge : IDisposable
{
    private readonly Process _node = Node.Start("driver.mjs");
    private int _opened;

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
}
