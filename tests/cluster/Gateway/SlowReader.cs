using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Web.Gateway;

namespace NvpOrleans.Tests.Cluster.Gateway;

/// <summary>A hub connection over a pipe that takes one message at a time, and whose other end reads only when told.</summary>
internal sealed class SlowReader : IDuplexPipe
{
    private readonly Pipe _outgoing = new(new PipeOptions(pauseWriterThreshold: 1, resumeWriterThreshold: 1, useSynchronizationContext: false));
    private readonly Pipe _incoming = new();

    public SlowReader(string id, IHubProtocol protocol, PersonId? person = null)
    {
        var context = new DefaultConnectionContext(id, this, this);
        var hub = new HubConnectionContext(context, new HubConnectionContextOptions(), NullLoggerFactory.Instance) { Protocol = protocol };
        Outbox = new ConnectionOutbox(new HubOutboxConnection(hub), person ?? Person, Instruments, TimeProvider.System);
    }

    public static PersonId Person { get; } = new("p");

    public static WebInstruments Instruments { get; } = new(
        new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<System.Diagnostics.Metrics.IMeterFactory>());

    public ConnectionOutbox Outbox { get; }

    public PipeReader Input => _incoming.Reader;

    public PipeWriter Output => _outgoing.Writer;

    /// <summary>Reads messages until one fits; returns all that were read.</summary>
    public async Task<List<InvocationMessage>> ReadUntilAsync(Func<InvocationMessage, bool> isLast)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var messages = new List<InvocationMessage>();
        var protocol = new MessagePackHubProtocol();
        while (true)
        {
            var read = await _outgoing.Reader.ReadAsync(patience.Token);
            var bytes = read.Buffer;
            while (protocol.TryParseMessage(ref bytes, new Binder(), out var message))
            {
                if (message is not InvocationMessage call) continue;
                messages.Add(call);
                if (!isLast(call)) continue;
                _outgoing.Reader.AdvanceTo(bytes.Start);
                return messages;
            }

            _outgoing.Reader.AdvanceTo(bytes.Start, bytes.End);
        }
    }

    private sealed class Binder : IInvocationBinder
    {
        public Type GetReturnType(string invocationId) => typeof(object);

        public IReadOnlyList<Type> GetParameterTypes(string methodName) => methodName switch
        {
            "SectionUpdated" => [typeof(string), typeof(string), typeof(byte[][]), typeof(long), typeof(long)],
            "Resync" => [typeof(string), typeof(string)],
            "AbilityChanged" => [typeof(string), typeof(string), typeof(string), typeof(string)],
            "BoardChanged" => [typeof(object)],
            "DocumentChanged" => [typeof(string), typeof(object)],
            _ => [typeof(string), typeof(string), typeof(object)],
        };

        public Type GetStreamItemType(string streamId) => typeof(object);
    }
}

/// <summary>Counts how often a message is serialised.</summary>
internal sealed class CountingProtocol(IHubProtocol inner) : IHubProtocol
{
    private int _serialised;

    public int Serialised => _serialised;

    public string Name => inner.Name;

    public int Version => inner.Version;

    public TransferFormat TransferFormat => inner.TransferFormat;

    public ReadOnlyMemory<byte> GetMessageBytes(HubMessage message)
    {
        Interlocked.Increment(ref _serialised);
        return inner.GetMessageBytes(message);
    }

    public void WriteMessage(HubMessage message, IBufferWriter<byte> output)
    {
        Interlocked.Increment(ref _serialised);
        inner.WriteMessage(message, output);
    }

    public bool TryParseMessage(
        ref ReadOnlySequence<byte> input, IInvocationBinder binder, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out HubMessage? message) =>
        inner.TryParseMessage(ref input, binder, out message);

    public bool IsVersionSupported(int version) => inner.IsVersionSupported(version);
}
