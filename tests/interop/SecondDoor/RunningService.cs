using NvpOrleans.Tests.Kit;

namespace NvpOrleans.Tests.Interop.SecondDoor;

/// <summary>The real server for the tests of a class, which keep apart by writing in sections of their own.</summary>
public sealed class RunningService : IAsyncLifetime
{
    private ServerProcess? _server;

    public Uri Address => _server!.Address;

    public async Task InitializeAsync() => _server = await ServerProcess.StartAsync();

    public async Task DisposeAsync() => await _server!.DisposeAsync();
}
