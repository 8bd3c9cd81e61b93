using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace NvpOrleans.Tests.Kit;

/// <summary>The real server in a process of its own, which a test may kill.</summary>
public sealed partial class ServerProcess : IAsyncDisposable
{
    private const string Program = "NvpOrleans.Web.dll";

    private readonly Process _process;
    private readonly ServerSettings _settings;
    private readonly bool _ownsFolder;
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServerProcess(ServerSettings settings, bool ownsFolder)
    {
        (_settings, _ownsFolder) = (settings, ownsFolder);
        _process = new Process { StartInfo = StartInfo(settings), EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Take(line.Data);
        _process.ErrorDataReceived += (_, line) => Take(line.Data);
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = null!;

    public string DataFolder => _settings.DataFolder!;

    public int ProcessId => _process.Id;

    /// <summary>What it has written to its output and error streams.</summary>
    public string Output
    {
        get
        {
            lock (_output) return _output.ToString();
        }
    }

    /// <summary>Starts it and returns when it listens.</summary>
    /// <exception cref="InvalidOperationException">It ended before; the message holds what it wrote.</exception>
    public static async Task<ServerProcess> StartAsync(ServerSettings? settings = null)
    {
        settings ??= new ServerSettings();
        var ownsFolder = settings.DataFolder is null;
        var folder = settings.DataFolder ?? Directory.CreateTempSubdirectory("nvp-").FullName;
        var server = new ServerProcess(settings with { DataFolder = folder }, ownsFolder);
        server._process.Start();
        server._process.BeginOutputReadLine();
        server._process.BeginErrorReadLine();
        var ended = server._process.WaitForExitAsync();
        await Task.WhenAny(server._address.Task, ended).WaitAsync(TimeSpan.FromMinutes(3));
        if (server._address.Task.IsCompleted)
        {
            server.Address = await server._address.Task;
            return server;
        }

        await server.DisposeAsync();
        throw new InvalidOperationException($"The server ended before it listened:\n{server.Output}");
    }

    /// <summary>SIGKILL: it ends at once, in the middle of whatever it does.</summary>
    public async Task KillAsync()
    {
        if (_process.HasExited) return;
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    /// <summary>SIGTERM: it ends in good order.</summary>
    public async Task StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await kill.WaitForExitAsync();
        await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
    }

    /// <summary>Starts the server again on the same data, at another address; the old process must have ended.</summary>
    public Task<ServerProcess> RestartAsync() => StartAsync(_settings);

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process.Dispose();
        if (_ownsFolder) Directory.Delete(DataFolder, recursive: true);
    }

    private static ProcessStartInfo StartInfo(ServerSettings settings)
    {
        List<string> command = [.. settings.Wrapper, "dotnet", FindProgram()];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.Combine(Root, "web"), // where its settings are, as with dotnet run
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = start.Environment["DOTNET_ENVIRONMENT"] = settings.Environment;
        start.Environment["ASPNETCORE_URLS"] = settings.Urls;
        start.Environment["Data__Folder"] = settings.DataFolder;
        start.Environment["Requests__Burst"] = "100000"; // tests ask faster than people
        foreach (var (key, value) in settings.Values) start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        return start;
    }

    private static string Root
    {
        get
        {
            for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
                if (File.Exists(Path.Combine(folder.FullName, "NvpOrleans.sln"))) return folder.FullName;
            throw new InvalidOperationException("The tests do not run inside the repository.");
        }
    }

    // The project's own output folder has the static files' manifest; the configuration and framework are those of the test.
    private static string FindProgram()
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        var program = Path.Combine(Root, "web", "bin", output.Parent!.Name, output.Name, Program);
        return File.Exists(program) ? program : throw new FileNotFoundException("The web project is not built.", program);
    }

    private void Take(string? line)
    {
        if (line is null) return;
        lock (_output) _output.AppendLine(line);
        if (Listening().Match(line) is { Success: true } found) _address.TrySetResult(new Uri(found.Groups[1].Value));
    }

    [GeneratedRegex(@"Now listening on: (http\S+)")]
    private static partial Regex Listening();
}
