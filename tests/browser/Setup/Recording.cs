using System.Collections.Concurrent;
using System.Text;
using Microsoft.Playwright;

namespace NvpOrleans.Tests.Browser.Setup;

/// <summary>Everything a page received: the bodies of all answers and the frames of its web sockets.</summary>
public sealed class Recording
{
    private readonly ConcurrentQueue<(string From, byte[] Bytes)> _received = new();
    private readonly ConcurrentQueue<Task> _reading = new();

    private Recording(IPage page)
    {
        page.Response += (_, response) => _reading.Enqueue(ReadAsync(response));
        page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) =>
            _received.Enqueue((socket.Url, frame.Binary ?? Encoding.UTF8.GetBytes(frame.Text ?? "")));
    }

    public static Recording Of(IPage page) => new(page);

    /// <summary>The addresses that sent a text, whatever stood around it.</summary>
    public async Task<IReadOnlyList<string>> SourcesOfAsync(string text)
    {
        while (_reading.TryDequeue(out var reading)) await reading;
        var bytes = Encoding.UTF8.GetBytes(text);
        return [.. _received.Where(piece => piece.Bytes.AsSpan().IndexOf(bytes) >= 0).Select(piece => piece.From).Distinct()];
    }

    public int Pieces => _received.Count;

    private async Task ReadAsync(IResponse response)
    {
        try
        {
            _received.Enqueue((response.Url, await response.BodyAsync()));
        }
        catch (PlaywrightException)
        {
            // An answer without a body, or one of a page that is gone: it has shown nothing.
        }
    }
}
