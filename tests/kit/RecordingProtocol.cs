using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace NvpOrleans.Tests.Kit;

/// <summary>A hub protocol that keeps every byte that arrives, so that a test can look for what must not be in it.</summary>
internal sealed class RecordingProtocol(IHubProtocol inner) : IHubProtocol
{
    private readonly List<byte> _received = [];

    public string Name => inner.Name;

    public int Version => inner.Version;

    public TransferFormat TransferFormat => inner.TransferFormat;

    public byte[] Received
    {
        get
        {
            lock (_received) return _received.ToArray();
        }
    }

    public bool TryParseMessage(ref ReadOnlySequence<byte> input, IInvocationBinder binder, [NotNullWhen(true)] out HubMessage? message)
    {
        var before = input;
        var isWhole = inner.TryParseMessage(ref input, binder, out message);
        lock (_received)
            foreach (var part in before.Slice(0, before.Length - input.Length)) _received.AddRange(part.Span);
        return isWhole;
    }

    public void WriteMessage(HubMessage message, IBufferWriter<byte> output) => inner.WriteMessage(message, output);

    public ReadOnlyMemory<byte> GetMessageBytes(HubMessage message) => inner.GetMessageBytes(message);

    public bool IsVersionSupported(int version) => inner.IsVersionSupported(version);
}
