namespace NvpOrleans.Web.Gateway;

/// <summary>A connection, whatever it speaks, as its outbox sees it.</summary>
internal interface IOutboxConnection
{
    string ConnectionId { get; }

    /// <summary>Cancelled when the connection has ended.</summary>
    CancellationToken Ended { get; }

    /// <summary>Writes a message; one at a time, in order. Ends when the connection takes more.</summary>
    Task WriteAsync(FeedMessage message);

    /// <summary>Ends the connection at once; its client connects anew if it may.</summary>
    void Abort();
}
