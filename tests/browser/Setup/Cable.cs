using System.Net;
using System.Net.Sockets;
using NvpOrleans.Tests.Kit;

namespace NvpOrleans.Tests.Browser.Setup;

/// <summary>The network between a browser and the server, which a test may cut: connections end and new ones are refused.</summary>
public sealed class Cable : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly Uri _server;
    private readonly List<TcpClient> _open = [];
    private readonly List<Task> _work = [];
    private TcpListener _listener;

    private Cable(Uri server)
    {
        _server = server;
        _listener = Listen(FreePort.Next());
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");
    }

    /// <summary>Where a browser reaches the server by this cable.</summary>
    public Uri Address { get; }

    public static Cable To(ServerProcess server) => new(server.Address);

    public void Cut()
    {
        lock (_gate)
        {
            _listener.Stop();
            foreach (var socket in _open) socket.Dispose();
            _open.Clear();
        }
    }

    public void Mend()
    {
        lock (_gate) _listener = Listen(Address.Port);
    }

    public async ValueTask DisposeAsync()
    {
        Cut();
        await Task.WhenAll(_work);
    }

    private TcpListener Listen(int port)
    {
        var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        _work.Add(AcceptAsync(listener));
        return listener;
    }

    private async Task AcceptAsync(TcpListener listener)
    {
        List<Task> carried = [];
        try
        {
            while (true) carried.Add(CarryAsync(await listener.AcceptTcpClientAsync()));
        }
        catch (Exception cut) when (IsCut(cut))
        {
            await Task.WhenAll(carried);
        }
    }

    private async Task CarryAsync(TcpClient browser)
    {
        using var server = new TcpClient();
        using (browser)
        {
            lock (_gate) _open.AddRange([browser, server]);
            try
            {
                await server.ConnectAsync(IPAddress.Loopback, _server.Port);
                var (one, other) = (browser.GetStream(), server.GetStream());
                await Task.WhenAny(one.CopyToAsync(other), other.CopyToAsync(one));
            }
            catch (Exception cut) when (IsCut(cut))
            {
                // as cables are
            }
        }
    }

    private static bool IsCut(Exception failure) => failure is SocketException or IOException or ObjectDisposedException or InvalidOperationException;
}
