using Azure.Core;
using Azure.Core.Pipeline;
using Request = Azure.Core.Request;

namespace NvpOrleans.Tests.Interop.Azurite;

/// <summary>A network that loses the requests a test names, or the answers to them: the service has done what was asked, and the client
/// cannot know.</summary>
internal sealed class LosingTransport : HttpPipelineTransport
{
    private readonly HttpClientTransport _inner = HttpClientTransport.Shared;
    private Func<Request, bool> _loses = _ => false;
    private int _remaining;
    private bool _losesRequests;
    private Func<Exception> _failure = Broken;

    public int Lost { get; private set; }

    /// <param name="timesOut">The client sees its own time limit instead of a broken connection.</param>
    public void LoseAnswers(int count, Func<Request, bool> to, bool timesOut = false) =>
        (_remaining, _loses, _losesRequests, _failure) = (count, to, false, timesOut ? TimedOut : Broken);

    public void LoseRequests(int count, Func<Request, bool> which) =>
        (_remaining, _loses, _losesRequests, _failure) = (count, which, true, Broken);

    public override Request CreateRequest() => _inner.CreateRequest();

    public override void Process(HttpMessage message)
    {
        LoseIfAsked(message, isRequest: true);
        _inner.Process(message);
        LoseIfAsked(message, isRequest: false);
    }

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        LoseIfAsked(message, isRequest: true);
        await _inner.ProcessAsync(message);
        LoseIfAsked(message, isRequest: false);
    }

    private static IOException Broken() => new("Injected: the connection broke.");

    private static TaskCanceledException TimedOut() => new("Injected: the client's time limit.");

    private void LoseIfAsked(HttpMessage message, bool isRequest)
    {
        if (_remaining == 0 || isRequest != _losesRequests || !_loses(message.Request)) return;
        _remaining--;
        Lost++;
        throw _failure();
    }
}
