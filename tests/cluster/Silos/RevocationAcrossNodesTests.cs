using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Tests.Cluster.Hosting;
using NvpOrleans.Tests.Kit;
using NvpOrleans.Tests.Kit.Comments;
using NvpOrleans.Tests.Kit.Inbox;
using static NvpOrleans.Tests.Cluster.Hosting.Places;

namespace NvpOrleans.Tests.Cluster.Silos;

/// <summary>
/// A grant is taken on one web node while its holder is connected to another, over every door at once. What is written after the answer
/// to the one who took it reaches nobody who lost it: not after a second, and not a moment later than the answer either.
/// </summary>
public sealed class RevocationAcrossNodesTests : IAsyncLifetime
{
    private const string Late = "NADEINTREKKING";
    private const string Grants = "api/plans/2020-2025/5345/grants";

    // Has no other right in the plan.
    private const string Holder = "zone-editor-eifel";

    private TwoNodes _nodes = null!;

    // No document finds out by itself: what is felt was told.
    public async Task InitializeAsync() => _nodes = await TwoNodes.StartAsync(("Documents:Housekeeping", "01:00:00"), ("Documents:GrantsTrusted", "01:00:00"));

    public async Task DisposeAsync() => await _nodes.DisposeAsync();

    [Fact]
    public async Task AGrant_TakenOnOneNode_StopsEverythingOfItsHolderOnTheOther()
    {
        var (near, far) = (_nodes.First, _nodes.Second); // the document is on one silo, its holder's grants and connections on the other
        var plan = near.Grains.GetDocument(DocumentId.Parse(Plan)!.Value);
        await Placing.AtAsync(TwoNodes.SiloOf(near), () => plan.OpenDocument(new PersonId(Karel)));
        var person = near.Grains.GetGrain<IPersonGrain>(Holder);
        await Placing.AtAsync(TwoNodes.SiloOf(far), person.GetPerson);
        Assert.Equal((TwoNodes.SiloOf(near), TwoNodes.SiloOf(far)), (await _nodes.HomeOfAsync(plan), await _nodes.HomeOfAsync(person)));
        var grant = await near.Grains.GiveAsync(Holder, new Grant(Role.ZoneEditor, new Scope(ScopeKind.Zones, ["5345"]), []));
        await using var karel = await Editor.OpenAsync(near.Address, Karel, Plan, Cooperation);
        await using var reader = await Editor.OpenAsync(far.Address, Coordinator, Plan, Cooperation);
        await using var hub = await PlanningConnection.StartAsync(await Visitor.SignInAsync(far.Address, Holder), records: true);
        await hub.OpenDocumentAsync(Plan);
        var opened = await hub.OpenSectionAsync(Plan, Cooperation, clientId: 4711);
        await using var guest = await Guest.JoinAsync(hub.Visitor, $"{Plan}/{Cooperation}");
        await guest.WaitForSyncAsync();
        await hub.SetPresenceAsync(Plan, Cooperation, 4711, 1, "{}");
        await karel.WaitForAsync(() => karel.Carets.ContainsKey(4711), "the holder's caret");
        await karel.AppendAsync("voor allen ");
        await hub.WaitForAsync(heard => heard.OfType<HeardUpdates>().Any(), "what everybody reads");
        await guest.WaitForAsync(guest => guest.Xml.Contains("voor allen", StringComparison.Ordinal), "what everybody reads");
        Assert.Equal((true, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK), await ReachAsync(hub.Visitor));
        await using var inbox = await InboxReader.OfAsync(far.Address, Holder);
        await inbox.FollowAsync($"{Plan}/{Cooperation}");
        await reader.Connection.OpenDocumentAsync(Plan);
        using var remarks = await Commenter.OfAsync(near.Address, Karel, Plan);
        var writing = new Writing(karel); // so that deliveries are on their way at every moment

        using (var chief = await Visitor.SignInAsync(near.Address, Karel))
        using (var taken = await chief.Http.DeleteAsync(new Uri($"api/people/{Holder}/grants/{grant}?operation={Guid.NewGuid()}", UriKind.Relative)))
            Assert.Equal(HttpStatusCode.NoContent, taken.StatusCode);

        // The answer is there: from here on nothing may pass.
        writing.MarkWordsAs(Late);
        var reach = await ReachAsync(hub.Visitor);
        await remarks.StartAsync(Cooperation, Late);
        await plan.TellNews();
        await writing.EndAsync();
        var late = Change.Alone(4711, opened.Update, doc => Change.Type(doc, "te laat"));
        await RefusedAsync(() => hub.PushAsync(Plan, Cooperation, 1, late));
        using (var posted = await hub.Visitor.PostUpdateAsync(Plan, Cooperation, 1, late)) Assert.Equal(HttpStatusCode.Forbidden, posted.StatusCode);
        await RefusedAsync(() => hub.OpenSectionAsync(Plan, Cooperation));
        await using var again = await Guest.JoinAsync(hub.Visitor, $"{Plan}/{Cooperation}");

        Assert.Equal((false, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), reach);
        await reader.WaitForTextAsync(writing.Last); // on the holder's node it has arrived by now
        await reader.Connection.WaitForAsync(heard => heard.OfType<HeardChange>().Any(change => change.Change.Comments is not null), "the remark");
        await hub.WaitForAsync(heard => heard.OfType<HeardAbility>().Any(change => change is { Section: Cooperation, Ability: "none" }), "the lock");
        await guest.WaitForCloseAsync();
        await again.WaitForCloseAsync();
        await karel.WaitForAsync(() => !karel.Carets.ContainsKey(4711), "the caret to be gone");
        Assert.Equal((4403, 4403), (guest.CloseCode, again.CloseCode));
        Assert.DoesNotContain(Late, Encoding.UTF8.GetString(hub.Received), StringComparison.Ordinal);
        Assert.DoesNotContain(hub.Heard.OfType<HeardChange>(), change => change.Change.Comments is not null);
        Assert.Empty((await inbox.PageAsync()).GetProperty("items").EnumerateArray());
        Assert.DoesNotContain(Late, guest.Xml + again.Xml, StringComparison.Ordinal);
        Assert.DoesNotContain("te laat", reader.Xml, StringComparison.Ordinal);
    }

    /// <returns>What the lists, a fetch of the text, the list of rights and the remarks answer.</returns>
    private static async Task<(bool CanOpen, HttpStatusCode Text, HttpStatusCode Rights, HttpStatusCode Remarks)> ReachAsync(Visitor visitor)
    {
        var documents = await visitor.Http.GetFromJsonAsync<JsonElement>(new Uri("api/documents", UriKind.Relative));
        var listed = documents.EnumerateArray().Single(found => found.GetProperty("document").GetString() == Plan);
        var overview = await visitor.Http.GetFromJsonAsync<JsonElement>(new Uri("api/overview/2020-2025", UriKind.Relative));
        var working = overview.EnumerateArray().Single(found => found.GetProperty("document").GetString() == Plan).GetProperty("working");
        using var text = await visitor.GetUpdatesAsync(Plan, Cooperation);
        using var rights = await visitor.GetAsync(Grants);
        using var remarks = await visitor.GetAsync($"api/documents/{Uri.EscapeDataString(Plan)}/comments?since=0");
        var canOpen = listed.GetProperty("canOpen").GetBoolean();
        Assert.Equal(canOpen, working.ValueKind == JsonValueKind.Object); // two lists, and one answer
        return (canOpen, text.StatusCode, rights.StatusCode, remarks.StatusCode);
    }

    private static async Task RefusedAsync(Func<Task> call) => Assert.Equal("forbidden", (await Assert.ThrowsAsync<RefusedException>(call)).Code);

    /// <summary>Somebody who types one word after the other, each as soon as the last is acknowledged.</summary>
    private sealed class Writing
    {
        private readonly Task _typing;
        private volatile string _word = "vooraf";
        private volatile bool _ends;

        public Writing(Editor editor) => _typing = TypeAsync(editor);

        /// <summary>The word that was typed last.</summary>
        public string Last { get; private set; } = "";

        /// <summary>Every word that is begun from here on holds this.</summary>
        public void MarkWordsAs(string word) => _word = word;

        /// <summary>Ends after one more word.</summary>
        public Task EndAsync()
        {
            _ends = true;
            return _typing;
        }

        private async Task TypeAsync(Editor editor)
        {
            for (var (number, isLast) = (1, false); !isLast; number++)
            {
                isLast = _ends;
                Last = $"{_word}{number} ";
                await editor.AppendAsync(Last);
            }
        }
    }
}
