using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;
using NvpOrleans.Abstractions.Board;
using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Abstractions.Presence;
using NvpOrleans.Web.Gateway;
using NvpOrleans.Web.SignIn;

namespace NvpOrleans.Web.Hubs;

/// <summary>
/// The door for browsers (PROTOCOL.md). It reads identities and sizes, and passes on: rights are decided in the grain, and
/// what the document tells arrives through <see cref="DocumentGateway"/>.
/// </summary>
[Authorize]
internal sealed class PlanningHub(IGrainFactory grains, DocumentGateway gateway, BoardGateway boards, PlanningConnections connections) : Hub
{
    private const int MostSections = 32;
    private const int MostAttempts = 5;
    private const int MaxStateVectorBytes = 256 * 1024;

    private string Connection => Context.ConnectionId;

    private PersonId Person => Context.User!.GetPerson();

    // The connection may have ended while its call ran; then nobody waits for the answer.
    private ConnectionOutbox Outbox => connections.Find(Connection) ?? throw new HubException("The connection has ended.");

    /// <summary>Opens a document: outline, stage, abilities, participants; from then on changes arrive.</summary>
    public async Task<WireDocumentOpening> OpenDocument(string document)
    {
        var id = Parse(document);
        using var entry = Places.TryBegin(new SectionKey(id, default), MostSections)!;
        for (var attempt = 1; attempt <= MostAttempts; attempt++)
        {
            var feed = await gateway.Enter(id);
            var opening = (await grains.GetDocument(id).OpenDocument(Person)).OrThrow();
            if (entry.Enter(() => feed.Watch(Outbox, Person, opening)))
            {
                gateway.PeopleMoved(id);
                return Wire.Of(opening);
            }

            await gateway.Resubscribe(id); // another activation, or rights have changed meanwhile
        }

        throw Refused.TryLater.AsHubException();
    }

    /// <summary>The document's changes no longer arrive.</summary>
    public void CloseDocument(string document)
    {
        var id = Parse(document);
        Places.Close(new SectionKey(id, default), () =>
        {
            if (gateway.Find(id)?.Unwatch(Connection) == true) gateway.PeopleMoved(id);
        });
    }

    /// <summary>Opens a section, or catches up with it.</summary>
    public async Task<WireSectionOpening> OpenSection(OpenSectionCall call)
    {
        if (call is null || call.ClientId > CaretLimits.MaxNumber) throw Malformed("call");
        var (document, section) = (Parse(call.Document), ParseSection(call.Section));
        if (call.StateVector is { Length: > MaxStateVectorBytes }) throw TooLarge("bytes", call.StateVector.Length, MaxStateVectorBytes);
        using var entry = Places.TryBegin(new SectionKey(document, section), MostSections) ?? throw TooLarge("sections", MostSections + 1, MostSections);
        var request = new OpenSectionRequest(Person, section, call.StateVector ?? [], call.ClientId, call.Schema, call.Generation);
        for (var attempt = 1; attempt <= MostAttempts; attempt++)
        {
            var feed = await gateway.Enter(document);
            var opening = (await grains.GetDocument(document).OpenSection(request)).OrThrow();
            if (entry.Enter(() => feed.Join(Outbox, request, opening)))
            {
                gateway.PeopleMoved(document);
                return Wire.Of(opening);
            }

            await gateway.Resubscribe(document);
        }

        throw Refused.TryLater.AsHubException();
    }

    /// <summary>Writes; returns when it is durable.</summary>
    public async Task<WireReceipt> PushUpdate(string document, string section, int generation, byte[] update)
    {
        if (update is null) throw Malformed("update");
        var (id, sectionId) = (Parse(document), ParseSection(section));
        if (update.Length > Wire.MaxHubUpdateBytes) throw TooLarge("bytes", update.Length, Wire.MaxHubUpdateBytes);
        if (gateway.Find(id)?.Opened(Connection, sectionId) is not { } opened) throw new Refusal(RefusalCode.Forbidden, "not-open").AsHubException();
        var receipt = (await grains.GetDocument(id).PushUpdate(Person, sectionId, generation, opened.Schema, update)).OrThrow();
        gateway.Heard(id, receipt.Activation);
        return new WireReceipt(receipt.Sequence, receipt.Missing);
    }

    /// <summary>The section's changes no longer arrive.</summary>
    public void CloseSection(string document, string section)
    {
        var (id, sectionId) = (Parse(document), ParseSection(section));
        Places.Close(new SectionKey(id, sectionId), () =>
        {
            if (gateway.Find(id)?.Leave(Connection, sectionId) is not { } carets) return;
            foreach (var gone in carets) gateway.MoveCaret(id, new NodeCaret(Person, gone.Section, gone.ClientId, gone.Clock, null));
            gateway.PeopleMoved(id);
        });
    }

    /// <summary>A caret has moved; null leaves. Lossy, latest wins.</summary>
    public void SetPresence(string document, string section, ulong clientId, long clock, string? state)
    {
        var (id, sectionId) = (Parse(document), ParseSection(section));
        if (clientId > CaretLimits.MaxNumber || clock is < 0 or > (long)CaretLimits.MaxNumber) throw Malformed("presence");
        if (state is not null && Encoding.UTF8.GetByteCount(state) is var bytes && bytes > CaretLimits.MaxStateBytes) throw TooLarge("bytes", bytes, CaretLimits.MaxStateBytes);
        if (gateway.Find(id) is not { } feed || feed.Opened(Connection, sectionId) is null) return; // lossy: it may just have been closed
        if (!feed.NoteCaret(Connection, sectionId, clientId, clock)) throw new Refusal(RefusalCode.Forbidden, "client-id").AsHubException();
        gateway.MoveCaret(id, new NodeCaret(Person, sectionId, clientId, clock, state));
    }

    /// <summary>Opens the status board of a cycle, or catches up with it; from then on its changes arrive.</summary>
    public async Task<WireBoard> OpenBoard(string cycle, string? epoch, long version)
    {
        // Every key is a grain of its own, so a stranger's text must not become one.
        if ((await grains.GetGrain<ICatalogGrain>(0).GetCatalog()).FindZonal(cycle) is null) throw new Refusal(RefusalCode.NotFound).AsHubException();
        if (!boards.HasRoom(Connection, cycle)) throw TooLarge("boards", BoardGateway.MostBoards + 1, BoardGateway.MostBoards);
        return await boards.Open(Outbox, cycle, epoch is null ? null : new BoardVersion(epoch, version)) ?? throw new Refusal(RefusalCode.NotFound).AsHubException();
    }

    /// <summary>The board's changes no longer arrive.</summary>
    public void CloseBoard(string cycle) => boards.Close(Connection, cycle);

    // Of this connection; several of its calls may run at once.
    private ConnectionPlaces Places
    {
        get
        {
            lock (Context.Items)
            {
                if (Context.Items[nameof(Places)] is not ConnectionPlaces places)
                    Context.Items[nameof(Places)] = places = new ConnectionPlaces();
                return places;
            }
        }
    }

    private static DocumentId Parse(string? document) =>
        DocumentId.Parse(document) ?? throw new Refusal(RefusalCode.NotFound).AsHubException();

    private static SectionId ParseSection(string? section) =>
        SectionId.Parse(section) ?? throw new Refusal(RefusalCode.NotFound).AsHubException();

    private static HubException Malformed(string what) =>
        new Refusal(RefusalCode.Malformed, null, new Dictionary<string, string> { ["what"] = what }).AsHubException();

    private static HubException TooLarge(string unit, int actual, int limit) =>
        new Refusal(RefusalCode.TooLarge, null, new Dictionary<string, string>
        {
            ["unit"] = unit,
            ["actual"] = $"{actual}",
            ["limit"] = $"{limit}",
        }).AsHubException();
}
