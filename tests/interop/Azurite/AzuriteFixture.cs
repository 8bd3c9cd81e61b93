using System.Diagnostics;
using System.Runtime.CompilerServices;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using NvpOrleans.Journal.Azure;

namespace NvpOrleans.Tests.Interop.Azurite;

/// <summary>Azure Storage's emulator as a process of its own, in memory, on a free port; installed from the lock file when missing.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private const string Listening = "successfully listens on ";
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(2);

    private Process? _azurite;

    private Uri Endpoint { get; set; } = null!;

    public async Task InitializeAsync()
    {
        var main = Path.Combine(Folder(), "node_modules", "azurite", "dist", "src", "blob", "main.js");
        if (!File.Exists(main)) await RunAsync("npm", "ci");
        _azurite = Start("node", main, "--blobPort", "0", "--inMemoryPersistence", "--silent", "--disableTelemetry");
        using var limit = new CancellationTokenSource(StartLimit);
        while (await _azurite.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            if (line.IndexOf(Listening, StringComparison.Ordinal) is not (>= 0 and var at)) continue;
            Endpoint = new Uri(line[(at + Listening.Length)..].Trim());
            _ = _azurite.StandardOutput.ReadToEndAsync(CancellationToken.None); // or a full pipe would stop it
            return;
        }

        throw new InvalidOperationException($"Azurite ended: {await _azurite.StandardError.ReadToEndAsync(limit.Token)}");
    }

    public async Task DisposeAsync()
    {
        if (_azurite is null) return;
        if (!_azurite.HasExited) _azurite.Kill();
        await _azurite.WaitForExitAsync();
        _azurite.Dispose();
    }

    /// <summary>A client with the options that the service uses, and a transport that a test may put in between.</summary>
    public BlobContainerClient Container(string name, HttpPipelineTransport? transport = null)
    {
        // The account and key that every Azurite has.
        const string account = "devstoreaccount1";
        const string key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
        var options = AzureJournalServices.ClientOptions();
        if (transport is not null) options.Transport = transport;
        var connection = $"DefaultEndpointsProtocol=http;AccountName={account};AccountKey={key};BlobEndpoint={Endpoint}{account};";
        return new BlobServiceClient(connection, options).GetBlobContainerClient(name);
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Start(program, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} failed: {await output}{await error}");
    }

    private static Process Start(string program, params string[] arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        WorkingDirectory = Folder(),
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}

[CollectionDefinition(Name)]
public sealed class AzuriteTests : ICollectionFixture<AzuriteFixture>
{
    public const string Name = "Azurite";
}
