using System.Net;
using System.Net.Sockets;

namespace NvpOrleans.Tests.Browser.Setup;

/// <summary>
/// Ports below those that the system gives to connections: while a test has closed one and means to open it again, none of the many
/// connections that browsers try meanwhile takes it.
/// </summary>
public static class FreePort
{
    private const int First = 20_000;
    private const int Count = 12_000;

    private static int _last = Random.Shared.Next(Count);

    public static int Next()
    {
        while (true)
        {
            var port = First + (Interlocked.Increment(ref _last) % Count);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException taken) when (taken.SocketErrorCode == SocketError.AddressAlreadyInUse)
            {
                // the next one
            }
        }
    }
}
