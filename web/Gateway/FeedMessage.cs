using Microsoft.AspNetCore.SignalR;
using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Web.Hubs;

namespace NvpOrleans.Web.Gateway;

/// <summary>Something a document tells connections: as a call of the hub and, where the second door can say it too, what it is about.</summary>
/// <param name="Hub">The hub's call, serialised once per hub protocol.</param>
internal record FeedMessage(SerializedHubMessage Hub)
{
    /// <summary>Durable updates.</summary>
    public sealed record Updates(SerializedHubMessage Hub, SectionBatch Batch) : FeedMessage(Hub)
    {
        private byte[]? _frame;

        /// <summary>The updates as the second door writes them, made once however many connections get them.</summary>
        public byte[] Frame(Func<SectionBatch, byte[]> encode) => _frame ??= encode(Batch);
    }

    /// <summary>Carets that have moved or left.</summary>
    public sealed record Carets(SerializedHubMessage Hub, IReadOnlyCollection<WireCaret> Moved) : FeedMessage(Hub);

    /// <summary>What the person may do in the section from now on.</summary>
    public sealed record Access(SerializedHubMessage Hub, SectionAccess Now) : FeedMessage(Hub);

    /// <summary>The section is to be opened anew.</summary>
    public sealed record Resync(SerializedHubMessage Hub) : FeedMessage(Hub);
}
