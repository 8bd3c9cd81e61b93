using System.Net;
using System.Net.Sockets;
using System.Text;

namespace NvpOrleans.Tests.Kit.Mail;

/// <summary>A mail server that speaks as much SMTP as it takes to hand a mail in, keeps what it took, and can be shut.</summary>
public sealed class PostOffice : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _closing = new();
    private readonly List<string> _mails = [];
    private readonly List<string> _mailsTurnedAway = [];
    private readonly Task _serving;
    private volatile bool _isShut;

    private PostOffice()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    public static PostOffice Open() => new();

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Pulses when a mail is taken or turned away.</summary>
    public Signal Signal { get; } = new();

    /// <summary>How many mails were turned away.</summary>
    public int TurnedAway { get; private set; }

    /// <summary>The mails, with their headers.</summary>
    public IReadOnlyList<string> Mails
    {
        get
        {
            lock (_mails) return [.. _mails];
        }
    }

    /// <summary>The mails that it turned away while it was shut, with their headers.</summary>
    public IReadOnlyList<string> MailsTurnedAway
    {
        get
        {
            lock (_mails) return [.. _mailsTurnedAway];
        }
    }

    /// <summary>While it is shut every mail is turned away.</summary>
    public bool IsShut
    {
        get => _isShut;
        set => _isShut = value;
    }

    /// <summary>Nobody has this mailbox: mails to it are refused for good.</summary>
    public string? Unknown { get; set; }

    /// <summary>This mailbox is full: mails to it are turned away for now.</summary>
    public string? Full { get; set; }

    /// <summary>The configuration of a service that hands in here.</summary>
    public IEnumerable<(string Key, string Value)> Settings =>
    [
        ("Mail:Host", "127.0.0.1"), ("Mail:Port", $"{Port}"), ("Mail:IsEncrypted", "false"), ("Mail:From", "plans@example.org"),
        ("Mail:Service", "https://plans.example.org"), ("Mail:LookEvery", "00:00:00.1"),
    ];

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        _listener.Stop();
        await _serving;
        _closing.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!_closing.IsCancellationRequested)
        {
            try
            {
                using var client = await _listener.AcceptTcpClientAsync(_closing.Token);
                await TalkAsync(client.GetStream());
            }
            catch (Exception ended) when (ended is OperationCanceledException or SocketException or IOException or ObjectDisposedException)
            {
                // Whoever handed in has gone, or the office closes.
            }
        }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 post office");
        while (await reader.ReadLineAsync(_closing.Token) is { } line)
        {
            var word = line.Split(' ', ':')[0].ToUpperInvariant();
            if (word == "QUIT") return;
            if (word == "RCPT" && ObjectionTo(line) is { } objection)
            {
                TurnedAway++;
                Signal.Pulse();
                await writer.WriteLineAsync(objection);
                continue;
            }

            await writer.WriteLineAsync(word == "DATA" ? "354 go on" : "250 well");
            if (word == "DATA") await TakeAsync(reader, writer);
        }
    }

    private string? ObjectionTo(string recipient) =>
        Unknown is { } unknown && recipient.Contains(unknown, StringComparison.OrdinalIgnoreCase) ? "550 no such mailbox"
        : Full is { } full && recipient.Contains(full, StringComparison.OrdinalIgnoreCase) ? "452 mailbox full"
        : null;

    private async Task TakeAsync(StreamReader reader, StreamWriter writer)
    {
        var mail = new StringBuilder();
        while (await reader.ReadLineAsync(_closing.Token) is { } line && line != ".") mail.AppendLine(line);
        var isShut = _isShut;
        lock (_mails) (isShut ? _mailsTurnedAway : _mails).Add(mail.ToString());
        if (isShut) TurnedAway++;
        await writer.WriteLineAsync(isShut ? "451 come back later" : "250 taken");
        Signal.Pulse();
    }
}
