using NvpOrleans.Tests.Kit;

namespace NvpOrleans.Tests.Interop;

/// <summary>The real server for the tests of a few classes, which keep apart by plans or sections of their own.</summary>
[CollectionDefinition(Name)]
public sealed class RunningService : IAsyncLifetime, ICollectionFixture<RunningService>
{
    public const string Name = "the running service";

    private ServerProcess? _server;

    public Uri Address => _server!.Address;

    public async Task InitializeAsync() => _server = await ServerProcess.StartAsync();

    public async Task DisposeAsync() => await _server!.DisposeAsync();
}
