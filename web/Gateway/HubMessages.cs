using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Web.Hubs;

namespace NvpOrleans.Web.Gateway;

/// <summary>
/// The calls that the service makes to clients (PROTOCOL.md). Each is serialised once per hub protocol, however many
/// connections get it. Arguments are arrays and records: a serialiser sees the type a list has, which may be one of the compiler's own.
/// </summary>
internal static class HubMessages
{
    public static FeedMessage SectionUpdated(SectionKey key, SectionBatch batch) => new FeedMessage.Updates(
        Call("SectionUpdated", key.Document.ToString(), key.Section.ToString(), batch.Updates.ToArray(), batch.Previous, batch.Sequence), batch);

    public static FeedMessage PresenceChanged(SectionKey key, IReadOnlyCollection<WireCaret> carets) => new FeedMessage.Carets(
        Call("PresenceChanged", key.Document.ToString(), key.Section.ToString(), carets.ToArray()), carets);

    public static FeedMessage Resync(SectionKey key) =>
        new FeedMessage.Resync(Call("Resync", key.Document.ToString(), key.Section.ToString()));

    public static FeedMessage AbilityChanged(SectionKey key, SectionAccess access) => new FeedMessage.Access(
        Call("AbilityChanged", key.Document.ToString(), key.Section.ToString(), WireNames.Of(access.Ability), Wire.ReasonOf(access)), access);

    public static FeedMessage DocumentChanged(DocumentId document, WireDocumentChange change) =>
        new(Call("DocumentChanged", document.ToString(), change));

    public static FeedMessage InboxChanged(long version) => new(Call("InboxChanged", version));

    public static FeedMessage BoardChanged(WireBoard board) => new(Call("BoardChanged", board));

    private static SerializedHubMessage Call(string method, params object?[] arguments) => new(new InvocationMessage(method, arguments));
}
