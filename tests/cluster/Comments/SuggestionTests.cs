using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using NvpOrleans.Tests.Cluster.Hosting;
using NvpOrleans.Tests.Cluster.Plans;
using NvpOrleans.Tests.Kit;
using NvpOrleans.Tests.Kit.Comments;
using NvpOrleans.Tests.Kit.Journal;
using NvpOrleans.Yjs;
using static NvpOrleans.Tests.Cluster.Hosting.Places;

namespace NvpOrleans.Tests.Cluster.Comments;

/// <summary>Accepting a suggestion: the edit and the word of it are there together, once, or not at all.</summary>
public sealed class SuggestionTests : IAsyncLifetime
{
    private ServiceHost _host = null!;
    private Editor _lotte = null!;
    private Commenter _coordinator = null!;
    private Commenter _editor = null!;
    private Guid _thread;

    public async Task InitializeAsync()
    {
        _host = await ServiceHost.StartAsync();
        _lotte = await Editor.OpenAsync(_host.Address, Lotte, Plan, Cooperation);
        await _lotte.AppendAsync("Zo kiest de zone elk jaar.");
        _coordinator = await Commenter.OfAsync(_host.Address, Coordinator, Plan);
        _editor = await Commenter.OfAsync(_host.Address, Lotte, Plan);
        _thread = await _coordinator.StartAsync(Cooperation, "Beter zo.", "suggestion", ends: _lotte.EndsOf("de zone"), replacement: "de hele politiezone");
    }

    public async Task DisposeAsync()
    {
        _editor.Dispose();
        _coordinator.Dispose();
        await _lotte.DisposeAsync();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task AnAcceptance_IsAnEditOfTheAcceptor_ThatNamesTheSuggester()
    {
        var view = (await _editor.CarryAsync("accept", Accepting("de zone", "de hele politiezone"))).GetProperty("view").GetProperty("thread");
        await _lotte.WaitForTextAsync(text => text == "Zo kiest de hele politiezone elk jaar.", "the accepted words");
        Assert.Equal("resolved", view.GetProperty("state").GetString());
        var (first, last) = (view.GetProperty("entries")[0], view.GetProperty("entries")[1]);
        Assert.Equal(("accept", Lotte, Coordinator), (last.GetProperty("act").GetString(), PersonOf(last), PersonOf(first)));
        Assert.Equal(_lotte.Sequence, last.GetProperty("edit").GetInt64());
    }

    [Fact]
    public async Task TwoEditors_WhoAcceptAtOnce_ChangeTheTextOnce()
    {
        using var youssef = await Commenter.OfAsync(_host.Address, Youssef, Plan);
        var (one, other) = (Accepting("de zone", "de hele politiezone"), Accepting("de zone", "de hele politiezone"));
        var outcomes = await Task.WhenAll(_editor.SendAsync("accept", one, null), youssef.SendAsync("accept", other, null));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], outcomes.Select(answer => answer.StatusCode).Order());
        await _lotte.WaitForTextAsync("hele");
        await _lotte.AppendAsync(" Later."); // whatever was told of the other would be here
        Assert.Equal("Zo kiest de hele politiezone elk jaar. Later.", _lotte.Text);
        foreach (var outcome in outcomes) outcome.Dispose();
    }

    [Fact]
    public async Task TheSameAcceptance_SentAgain_ChangesTheTextOnce()
    {
        var (accept, operation) = (Accepting("de zone", "de hele politiezone"), Guid.NewGuid());
        await _editor.CarryAsync("accept", accept, operation);
        await _editor.CarryAsync("accept", accept, operation);
        await _lotte.WaitForTextAsync(text => text == "Zo kiest de hele politiezone elk jaar.", "the accepted words");
    }

    [Fact]
    public async Task AnAcceptance_OfWordsThatOthersHaveChanged_TakesNothing_UntilTheyAreSeen()
    {
        var late = Accepting("de zone", "de hele politiezone");
        await _lotte.InsertAsync("Zo kiest de ".Length, "lokale ");
        Assert.Equal((HttpStatusCode.Conflict, "text-changed"), await _editor.RefusedAsync("accept", late));
        Assert.Equal("Zo kiest de lokale zone elk jaar.", _lotte.Text);
        await _editor.CarryAsync("accept", Accepting("de lokale zone", "de hele politiezone"));
        await _lotte.WaitForTextAsync(text => text == "Zo kiest de hele politiezone elk jaar.", "the accepted words");
    }

    [Fact]
    public async Task AnEdit_ThatSaysSomethingElse_IsNoAcceptance()
    {
        Assert.Equal(HttpStatusCode.BadRequest, (await _editor.RefusedAsync("accept", Accepting("de zone", "iets heel anders"))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await _editor.RefusedAsync("accept", Command("de zone", null))).Status);
        Assert.Equal("open", (await ThreadAsync()).GetProperty("state").GetString());
        await _lotte.AppendAsync(" Later.");
        Assert.Equal("Zo kiest de zone elk jaar. Later.", _lotte.Text);
    }

    [Fact]
    public async Task WhatTheTextSaysAlready_IsAcceptedWithoutAnEdit()
    {
        await _lotte.InsertAsync("Zo kiest de ".Length, "hele politie");
        var view = (await _editor.CarryAsync("accept", Command("de hele politiezone", null))).GetProperty("view").GetProperty("thread");
        Assert.Equal(JsonValueKind.Null, view.GetProperty("entries")[1].GetProperty("edit").ValueKind);
    }

    [Theory]
    [InlineData(Coordinator)]
    [InlineData("prosecutor-antwerpen")]
    public async Task WhoMayNotWriteThere_DoesNotAccept(string persona)
    {
        using var person = await Commenter.OfAsync(_host.Address, persona, Plan);
        Assert.Equal((HttpStatusCode.Forbidden, "thread"), await person.RefusedAsync("accept", Accepting("de zone", "de hele politiezone")));
        await _lotte.AppendAsync(" Later.");
        Assert.Equal("Zo kiest de zone elk jaar. Later.", _lotte.Text);
    }

    [Fact]
    public async Task AnAcceptance_OnTextThatTheServiceDoesNotHaveYet_IsAnsweredLikeACausalGap()
    {
        await _lotte.DisconnectAsync();
        _ = _lotte.InsertAsync("Zo kiest de".Length, "!");
        var (accept, operation) = (Accepting("de zone", "de hele politiezone", "de! zone"), Guid.NewGuid());
        Assert.Equal(JsonValueKind.String, (await _editor.CarryAsync("accept", accept, operation)).GetProperty("missing").ValueKind);
        Assert.Equal("open", (await ThreadAsync()).GetProperty("state").GetString());
    }

    [Fact]
    public async Task AnAcceptance_ThatTheJournalDoesNotTake_LeavesNeitherTheEditNorTheWordOfIt()
    {
        _host.Journal.FailNext(AppendFault.BeforeWrite);
        using var answer = await _editor.SendAsync("accept", Accepting("de zone", "de hele politiezone"), null);
        Assert.False(answer.IsSuccessStatusCode);

        Assert.Equal("open", (await ThreadAsync()).GetProperty("state").GetString());
        await using var youssef = await Editor.OpenAsync(_host.Address, Youssef, Plan, Cooperation);
        Assert.Equal("Zo kiest de zone elk jaar.", youssef.Text);
    }

    [Fact]
    public async Task AnObjectionSetAside_IsToldToWhoeverAsksForWhatIsNew()
    {
        using var prosecutor = await Commenter.OfAsync(_host.Address, "prosecutor-antwerpen", Plan);
        using var mayor = await Desk.OfAsync(_host.Address, "mayor-antwerpen", Plan);
        var objection = await prosecutor.StartAsync(Cooperation, "Zo niet.", "blocking");
        await mayor.CarryAsync("override-remarks", new { remarks = new[] { $"{objection:n}" }, reason = "De raad beslist anders." });
        var news = Assert.Single(await _editor.ThreadsAsync(since: long.MaxValue));
        Assert.Equal((objection, true), (news.GetProperty("thread").GetProperty("id").GetGuid(), news.GetProperty("isOverridden").GetBoolean()));
    }

    [Fact]
    public async Task WhoCommentsFasterThanAllowed_IsToldToWait_AndOthersAreNot()
    {
        await using var host = await ServiceHost.StartAsync(null, ("Documents:CommentBurst", "2"), ("Documents:CommentsPerMinute", "1"));
        using var lotte = await Commenter.OfAsync(host.Address, Lotte, Plan);
        using var youssef = await Commenter.OfAsync(host.Address, Youssef, Plan);
        var operation = Guid.NewGuid();
        var first = Commenter.Beginning(Cooperation, "Eén.");
        await lotte.CarryAsync("start", first, operation);
        await lotte.StartAsync(Cooperation, "Twee.");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "comment-rate"), await lotte.RefusedAsync("start", Commenter.Beginning(Cooperation, "Drie.")));
        await lotte.CarryAsync("start", first, operation); // an answer that was lost is asked for again at no cost
        await youssef.StartAsync(Cooperation, "Van een ander.");
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await lotte.StartAsync(Cooperation, "Drie.");
    }

    [Fact]
    public async Task AnOrganisationThatHasSaidAllThatFits_StillSettles_AndOthersStillComment_UntilAllOfItIsFull()
    {
        await using var host = await ServiceHost.StartAsync(null, ("Documents:CommentBytes", "6000"), ("Documents:CommentBytesOfOrganisation", "3500"));
        using var lotte = await Commenter.OfAsync(host.Address, Lotte, Plan);
        using var coordinator = await Commenter.OfAsync(host.Address, Coordinator, Plan);
        using var prosecutor = await Commenter.OfAsync(host.Address, "prosecutor-antwerpen", Plan);
        var thread = await lotte.StartAsync(Cooperation, new string('a', 2_800));
        var tooMuch = (HttpStatusCode.RequestEntityTooLarge, (string?)null);
        Assert.Equal(tooMuch, await lotte.RefusedAsync("start", Commenter.Beginning(Cooperation, new string('b', 400))));
        Assert.Equal(tooMuch, await lotte.RefusedAsync("amend", new { thread, entry = thread, text = new string('b', 400) }));
        await lotte.CarryAsync("resolve", new { thread, reason = new string('c', 400) });
        await lotte.CarryAsync("reopen", new { thread, reason = "" });
        var other = await coordinator.StartAsync(Cooperation, new string('d', 1_000));
        Assert.Equal(tooMuch, await coordinator.RefusedAsync("start", Commenter.Beginning(Cooperation, new string('e', 1_000))));
        await lotte.CarryAsync("decline", new { thread = other, reason = "Neen." });
        var objection = await prosecutor.StartAsync(Cooperation, new string('f', 3_900), "blocking");
        await prosecutor.CarryAsync("resolve", new { thread = objection, reason = "" });
    }

    private static string? PersonOf(JsonElement entry) => entry.GetProperty("by").GetProperty("person").GetString();

    private async Task<JsonElement> ThreadAsync() => Assert.Single(await _coordinator.ThreadsAsync()).GetProperty("thread");

    /// <summary>The members of the command, with the edit made on a copy of what Lotte sees, as the browser does.</summary>
    private object Accepting(string words, string instead, string? found = null)
    {
        var copy = new Doc((ulong)RandomNumberGenerator.GetInt32(2, int.MaxValue));
        copy.Integrate(Update.Decode(_lotte.State, DecodeLimits.Trusted));
        var before = StateVector.Decode(copy.EncodeStateVector());
        var text = copy.GetXmlFragment("default").Descendants("paragraph").First().Children.OfType<YXmlText>().First();
        var at = text.ToString().IndexOf(found ?? words, StringComparison.Ordinal);
        text.Delete(at, (found ?? words).Length);
        text.Insert(at, instead);
        return Command(found ?? words, copy.EncodeStateAsUpdate(before));
    }

    private object Command(string found, byte[]? update) => new { thread = _thread, found, update, generation = _lotte.Generation, schema = 1 };
}
