using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Comments;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Planning.Comments;
using NvpOrleans.Planning.Inbox;

namespace NvpOrleans.Tests.Unit.Planning.Comments;

/// <summary>Who may say what, cell by cell.</summary>
public sealed class CommentPolicyTests
{
    private static readonly SectionId Mission = SectionId.Parse("mission@nl")!.Value;
    private static readonly CommentQuote Quote = new("de zone", "Zo kiest ", " dat.");
    private static readonly CommentRange Range = new([1], [2]);

    private CommentBook _book = CommentBook.Empty;
    private long _sequence;

    // who, ability, edits, may block: what each kind of thread answers when they begin one
    [Theory]
    [InlineData(Ability.None, false, "not-found", "not-found", "not-found")]
    [InlineData(Ability.Read, false, "comments", "comments", "comments")]
    [InlineData(Ability.Comment, false, "ok", "suggestions", "blocking")]
    [InlineData(Ability.Comment, true, "ok", "suggestions", "ok")]
    [InlineData(Ability.Suggest, false, "ok", "ok", "blocking")]
    [InlineData(Ability.Suggest, true, "ok", "ok", "ok")]
    [InlineData(Ability.Write, false, "ok", "ok", "blocking")]
    public void Start_AsksForTheRightThatItsKindNeeds(Ability ability, bool mayBlock, string remark, string suggestion, string blocking)
    {
        var asking = Asking("Ann", "Zone", ability, mayBlock: mayBlock);
        Assert.Equal(remark, Answer(asking, Start(CommentKind.Remark)));
        Assert.Equal(suggestion, Answer(asking, Start(CommentKind.Suggestion)));
        Assert.Equal(blocking, Answer(asking, Start(CommentKind.Blocking)));
    }

    // who, ability, edits, may block: what they may do in an open remark and an open objection of the prosecutor's office, and in each once it is settled
    [Theory]
    [InlineData("author", Ability.Comment, false, true, "answer resolve amend", "answer resolve amend", "reopen", "reopen")]
    [InlineData("author", Ability.Comment, false, false, "answer resolve amend", "answer resolve amend", "reopen", "")] // may object no more
    [InlineData("author, elsewhere now", Ability.Comment, false, true, "answer resolve amend", "answer resolve amend", "reopen", "reopen")]
    [InlineData("colleague", Ability.Comment, false, true, "answer resolve", "answer resolve", "reopen", "reopen")]
    [InlineData("colleague", Ability.Comment, false, false, "answer resolve", "answer resolve", "reopen", "")]
    [InlineData("other", Ability.Comment, false, false, "answer", "answer", "", "")]
    [InlineData("other", Ability.Comment, false, true, "answer", "answer", "", "")]
    [InlineData("editor", Ability.Write, true, false, "answer resolve decline", "answer", "reopen", "")]
    [InlineData("editor of a frozen text", Ability.Comment, true, false, "answer resolve decline", "answer", "reopen", "")]
    [InlineData("reader", Ability.Read, false, false, "", "", "", "")]
    public void Acts_AreThoseOfTheTable(string who, Ability ability, bool edits, bool mayBlock, string remark, string objection, string settledRemark, string liftedObjection)
    {
        var (name, office) = who switch { "author" => ("Paul", "Parket"), "author, elsewhere now" => ("Paul", "Zone"), "colleague" => ("Marc", "Parket"), _ => ("Ann", "Zone") };
        foreach (var (kind, open, settled) in new[] { (CommentKind.Remark, remark, settledRemark), (CommentKind.Blocking, objection, liftedObjection) })
        {
            _book = CommentBook.Empty;
            var thread = Carried(Asking("Paul", "Parket", mayBlock: true), Start(kind));
            Assert.Equal(open, ActsOf(Asking(name, office, ability, edits, mayBlock), thread));
            Carried(Asking("Paul", "Parket"), new CommentCommand.Resolve(thread, "") { Operation = Guid.NewGuid() });
            Assert.Equal(settled, ActsOf(Asking(name, office, ability, edits, mayBlock), thread));
        }
    }

    [Fact]
    public void AnObjection_ThatWasSetAsideAndLifted_IsNotRaisedAgain_AndANewOneIs()
    {
        var thread = Carried(Asking("Paul", "Parket", mayBlock: true), Start(CommentKind.Blocking));
        CommentSituation Prosecuting() => Asking("Paul", "Parket", mayBlock: true) with { IsSetAside = id => id == thread };
        Carried(Prosecuting(), new CommentCommand.Resolve(thread, "") { Operation = Guid.NewGuid() });
        Assert.Equal("set-aside", Answer(Prosecuting(), Reopen(thread)));
        Assert.Equal("", ActsOf(Prosecuting(), thread));
        Assert.Equal("ok", Answer(Prosecuting(), Start(CommentKind.Blocking)));
        Assert.Equal("ok", Answer(Asking("Paul", "Parket", mayBlock: true), Reopen(thread)));
        Assert.Equal("blocking", Answer(Asking("Marc", "Parket"), Reopen(thread)));
    }

    [Fact]
    public void AThreadOfAnOffice_IsThereForItsPeopleOnly()
    {
        var thread = Carried(Asking("Paul", "Parket"), Start(CommentKind.Remark, CommentAudience.Office));
        Assert.True(Asking("Marc", "Parket").Reads(_book.Find(thread)!));
        Assert.False(Asking("Paul", "Zone").Reads(_book.Find(thread)!)); // whoever has left it
        Assert.False(Asking("Paul", "Zone").IsOwn(_book.Find(thread)!));
        Assert.False(Asking("Ann", "Zone", Ability.Write, edits: true).Reads(_book.Find(thread)!));
        Assert.Equal("not-found", Answer(Asking("Ann", "Zone", Ability.Write, edits: true), new CommentCommand.Answer(thread, "Ik zie u.") { Operation = Guid.NewGuid() }));
    }

    [Theory]
    [InlineData(CommentKind.Suggestion)]
    [InlineData(CommentKind.Blocking)]
    public void WhatOthersMustActOn_IsForAll(CommentKind kind) =>
        Assert.Equal("office-kind", Answer(Asking("Paul", "Parket", Ability.Suggest, mayBlock: true), Start(kind, CommentAudience.Office)));

    [Fact]
    public void AnOperation_CarriedOutAlready_ChangesNothing_AndIsNobodyElses()
    {
        var start = Start(CommentKind.Question);
        Carried(Asking("Paul", "Parket"), start);
        Assert.Equal("done", Answer(Asking("Paul", "Parket"), start));
        Assert.Equal("operation", Answer(Asking("Paul", "Parket"), start with { Text = "Anders." }));
        Assert.Equal("operation", Answer(Asking("Ann", "Zone"), start));
    }

    [Fact]
    public void Amend_EndsWhereTheSameWordsWereSaidOftenEnough_AndTheNextOnesBeginAnew()
    {
        var thread = Carried(Asking("Paul", "Parket"), Start(CommentKind.Question));
        for (var time = 0; time < CommentLimits.Amendments; time++) Carried(Asking("Paul", "Parket"), new CommentCommand.Amend(thread, thread, $"Beter {time}?") { Operation = Guid.NewGuid() });
        Assert.Equal("amendments", Unit(new CommentCommand.Amend(thread, thread, "Nog beter?") { Operation = Guid.NewGuid() }));
        Assert.Equal("answer resolve", ActsOf(Asking("Paul", "Parket"), thread));
        Carried(Asking("Paul", "Parket"), new CommentCommand.Answer(thread, "Nog iets.") { Operation = Guid.NewGuid() });
        Assert.Null(Unit(new CommentCommand.Amend(thread, _book.Find(thread)!.Entries[^1].Id, "Nog iets anders.") { Operation = Guid.NewGuid() }));

        string? Unit(CommentCommand command) => CommentPolicy.Decide(Asking("Paul", "Parket"), command).Refusal?.Arguments?["unit"];
    }

    [Fact]
    public void Amend_IsForTheLastEntryOnly()
    {
        var thread = Carried(Asking("Paul", "Parket"), Start(CommentKind.Question));
        Assert.Equal("ok", Answer(Asking("Paul", "Parket"), new CommentCommand.Amend(thread, thread, "Beter gezegd?") { Operation = Guid.NewGuid() }));
        Carried(Asking("Ann", "Zone"), new CommentCommand.Answer(thread, "Ja.") { Operation = Guid.NewGuid() });
        Assert.Equal("thread", Answer(Asking("Paul", "Parket"), new CommentCommand.Amend(thread, thread, "Te laat") { Operation = Guid.NewGuid() }));
        Assert.Equal("answered", Answer(Asking("Ann", "Zone"), new CommentCommand.Amend(thread, thread, "Niet het mijne") { Operation = Guid.NewGuid() }));
    }

    [Theory]
    [InlineData(null, "malformed text")]
    [InlineData("", "malformed text")]
    [InlineData(" \r\n ", "malformed text")]
    [InlineData("bel\u0007", "malformed text")]
    [InlineData("<b>markup</b> blijft tekst", "ok")]
    public void Words_ArePlainText(string? words, string answer) => Assert.Equal(answer, Answer(Asking("Ann", "Zone"), Start(CommentKind.Remark) with { Text = words! }));

    [Fact] // the runner would put something whole in its place
    public void Words_WithHalfACharacter_AreRefused() =>
        Assert.Equal("malformed text", Answer(Asking("Ann", "Zone"), Start(CommentKind.Remark) with { Text = "half " + (char)0xD83D }));

    [Fact]
    public void Words_BeyondTheLimit_AreRefusedWithIt()
    {
        var refusal = CommentPolicy.Decide(Asking("Ann", "Zone"), Start(CommentKind.Remark) with { Text = new string('a', CommentLimits.Text + 1) }).Refusal!;
        Assert.Equal((RefusalCode.TooLarge, "4000"), (refusal.Code, refusal.Arguments!["limit"]));
    }

    [Fact]
    public void WhoReadsWhatIsPublishedOnly_ReadsNoRemarks()
    {
        var thread = Carried(Asking("Paul", "Parket"), Start(CommentKind.Remark));
        var reader = Asking("Ann", "Zone") with { Access = _ => new SectionAccess(Ability.Read, ReadOnlyReason.RoleReads, IsPublished: true) };
        Assert.False(reader.Reads(_book.Find(thread)!));
        Assert.Equal("not-found", Answer(reader, Start(CommentKind.Question)));
    }

    [Fact]
    public void AnsweringAsMuchAsFits_KeepsNobodyFromLiftingAnObjection()
    {
        var thread = Carried(Asking("Paul", "Parket", mayBlock: true), Start(CommentKind.Blocking));
        for (var count = 1; count < CommentLimits.Entries; count++) Carried(Asking("Ann", "Zone"), new CommentCommand.Answer(thread, "Nog iets.") { Operation = Guid.NewGuid() });
        Assert.Equal(RefusalCode.TooLarge, CommentPolicy.Decide(Asking("Ann", "Zone"), new CommentCommand.Answer(thread, "En dit.") { Operation = Guid.NewGuid() }).Refusal!.Code);
        Assert.Equal("ok", Answer(Asking("Paul", "Parket"), new CommentCommand.Resolve(thread, "") { Operation = Guid.NewGuid() }));
    }

    [Fact]
    public void RemarksOfOneOrganisation_ThatFillItsShare_KeepNobodyElseFromRemarking_NorItFromObjecting()
    {
        for (var count = 0; count < CommentLimits.ThreadsOfOrganisation; count++) Carried(Asking("Ann", "Zone"), Start(CommentKind.Remark));
        Assert.Equal(RefusalCode.TooLarge, CommentPolicy.Decide(Asking("Ann", "Zone", mayBlock: true), Start(CommentKind.Remark)).Refusal!.Code);
        Assert.Equal("ok", Answer(Asking("Ann", "Zone", mayBlock: true), Start(CommentKind.Blocking)));
        Assert.Equal("ok", Answer(Asking("Paul", "Parket"), Start(CommentKind.Remark)));
    }

    [Fact]
    public void ASuggestion_NeedsWordsToReplace_AndNothingElseHasAReplacement()
    {
        var asking = Asking("Ann", "Zone", Ability.Suggest);
        Assert.Equal("malformed range", Answer(asking, Start(CommentKind.Suggestion) with { Range = null }));
        Assert.Equal("malformed replacement", Answer(asking, Start(CommentKind.Suggestion) with { Replacement = null }));
        Assert.Equal("malformed replacement", Answer(asking, Start(CommentKind.Remark) with { Replacement = "anders" }));
        Assert.Equal("ok", Answer(asking, Start(CommentKind.Suggestion) with { Replacement = "", Text = "" }));
    }

    // who, ability, edits: only those who may change the text now put a suggestion into it
    [Theory]
    [InlineData("Zone", Ability.Write, true, "ok")]
    [InlineData("Zone", Ability.Comment, true, "thread")] // an editor of a frozen text
    [InlineData("Parket", Ability.Suggest, false, "thread")] // not even whoever made it
    [InlineData("Zone", Ability.Read, false, "comments")]
    public void Accept_IsForThoseWhoMayChangeTheText(string office, Ability ability, bool edits, string answer)
    {
        var thread = Carried(Asking("Paul", "Parket", Ability.Suggest), Start(CommentKind.Suggestion));
        var asking = Asking(office == "Parket" ? "Paul" : "Ann", office, ability, edits);
        Assert.Equal(answer, Answer(asking, Accept(thread)));
        Assert.Equal(answer == "ok", CommentPolicy.ActsIn(asking, _book.Find(thread)!).Contains(CommentAct.Accept));
    }

    [Fact]
    public void Accept_IsOnce_ForASuggestionOnly_AndKeepsTheHandAndTheEdit()
    {
        var editor = Asking("Ann", "Zone", Ability.Write, edits: true);
        var remark = Carried(Asking("Paul", "Parket"), Start(CommentKind.Remark));
        Assert.Equal("thread", Answer(editor with { Book = _book }, Accept(remark)));
        var thread = Carried(Asking("Paul", "Parket", Ability.Suggest), Start(CommentKind.Suggestion));
        Assert.Equal("malformed found", Answer(editor with { Book = _book }, Accept(thread) with { Found = null! }));

        Carried(editor with { Book = _book }, Accept(thread), edit: 41);
        var accepted = _book.Find(thread)!;
        Assert.Equal((CommentState.Resolved, "Paul"), (accepted.State, accepted.Author.Person.Value));
        Assert.Equal((CommentAct.Accept, "Ann", 41L), (accepted.Entries[^1].Act, accepted.Entries[^1].By.Person.Value, accepted.Entries[^1].Edit));
        Assert.Equal("thread-state", Answer(editor with { Book = _book }, Accept(thread)));
    }

    [Fact]
    public void WordsThatAreGone_AreAConflict() => Assert.Equal("text-gone", Answer(Asking("Ann", "Zone"), Start(CommentKind.Remark) with { Range = Range }, quote: null));

    [Fact]
    public void ARow_MustBeThere()
    {
        var asking = Asking("Ann", "Zone") with { HasPlace = (_, item, field) => item == "goal" && field is null or "lead" };
        Assert.Equal("ok", Answer(asking, Start(CommentKind.Remark) with { Item = "goal", Field = "lead" }));
        Assert.Equal("text-gone", Answer(asking, Start(CommentKind.Remark) with { Item = "gone" }));
        Assert.Equal("malformed field", Answer(asking, Start(CommentKind.Remark) with { Field = "lead" }));
    }

    [Fact]
    public void Events_ReadBackAsTheyWereWritten_AndGiveTheSameBook()
    {
        var thread = Carried(Asking("Paul", "Parket", Ability.Suggest), Start(CommentKind.Suggestion));
        Carried(Asking("Ann", "Zone", Ability.Write, edits: true), new CommentCommand.Decline(thread, "Staat al in de missie.") { Operation = Guid.NewGuid() });
        var declined = _book.Find(thread)!;
        Assert.Equal(CommentState.Declined, declined.State);
        Assert.Equal([CommentAct.Start, CommentAct.Decline], declined.Entries.Select(entry => entry.Act));
        Assert.Equal((Mission, "elders", Quote), (declined.Anchor.Section, declined.Replacement, declined.Anchor.Quote));
        Assert.Equal(("Parket", OrganisationKind.Justice), (declined.Author.Organisation, declined.Author.OrganisationKind));
    }

    // who may read: the section (plan), and as a colleague (office)
    [Theory]
    [InlineData(CommentAudience.Plan, "Marc", "ok")]
    [InlineData(CommentAudience.Plan, "Ann", "ok")]
    [InlineData(CommentAudience.Plan, "Nobody", "mention")]
    [InlineData(CommentAudience.Office, "Marc", "ok")]
    [InlineData(CommentAudience.Office, "Ann", "mention")]
    public void AMention_IsOfSomebodyWhoReadsTheThread(CommentAudience audience, string who, string answer)
    {
        var paul = Asking("Paul", "Parket") with { Reader = Readers };
        var naming = Start(CommentKind.Remark, audience) with { Text = Marked, Mentions = [new PersonId(who)] };
        Assert.Equal(answer, Answer(paul, naming));
        var thread = Carried(paul, Start(CommentKind.Remark, audience));
        var answering = new CommentCommand.Answer(thread, Marked, [new PersonId(who)]) { Operation = Guid.NewGuid() };
        Assert.Equal(answer, Answer(Asking("Marc", "Parket") with { Reader = Readers }, answering));
    }

    [Fact]
    public void Mentions_StandInTheTextOnceEach_AndAreKeptAsIds()
    {
        var paul = Asking("Paul", "Parket") with { Reader = Readers };
        PersonId marc = new("Marc"), ann = new("Ann");
        Assert.Equal("malformed mentions", Answer(paul, Start(CommentKind.Remark) with { Text = Marked }));
        Assert.Equal("malformed mentions", Answer(paul, Start(CommentKind.Remark) with { Mentions = [marc] }));
        Assert.Equal("malformed mentions", Answer(paul, Start(CommentKind.Remark) with { Text = Marked, Mentions = [marc, ann] }));
        var many = Enumerable.Repeat(marc, CommentLimits.Mentions + 1).ToArray();
        Assert.Equal(RefusalCode.TooLarge, CommentPolicy.Decide(paul, Start(CommentKind.Remark) with { Mentions = many }).Refusal!.Code);
        var thread = Carried(paul, Start(CommentKind.Remark) with { Text = Marked + Marked, Mentions = [marc, ann] });
        Assert.Equal([marc, ann], _book.Find(thread)!.Entries[0].Mentions!);
    }

    [Fact]
    public void AnOperation_WithoutMentions_IsTheSameCommandAsBeforeThereWereAny()
    {
        var command = Start(CommentKind.Remark);
        Assert.DoesNotContain("Mentions", System.Text.Json.JsonSerializer.Serialize<CommentCommand>(command), StringComparison.Ordinal);
    }

    // what happens in a thread of Paul in which Marc has answered: who hears of it, and why
    [Theory]
    [InlineData("answer", "Marc Answered, Paul Answered")]
    [InlineData("answer naming Marc", "Marc Mentioned, Paul Answered")]
    [InlineData("resolve", "Paul Settled")]
    [InlineData("decline", "Paul Declined")]
    [InlineData("accept", "Paul Settled")]
    public void News_GoToThoseWhoHaveAPart_EachOnce(string act, string expected)
    {
        var paul = Asking("Paul", "Parket", Ability.Suggest);
        var thread = Carried(paul, Start(act == "accept" ? CommentKind.Suggestion : CommentKind.Remark));
        Carried(Asking("Marc", "Parket"), new CommentCommand.Answer(thread, "Ja.") { Operation = Guid.NewGuid() });
        CommentCommand command = act switch
        {
            "resolve" => new CommentCommand.Resolve(thread, "") { Operation = Guid.NewGuid() },
            "decline" => new CommentCommand.Decline(thread, "Neen.") { Operation = Guid.NewGuid() },
            "accept" => Accept(thread),
            "answer" => new CommentCommand.Answer(thread, "Neen.") { Operation = Guid.NewGuid() },
            _ => new CommentCommand.Answer(thread, Marked, [new PersonId("Marc")]) { Operation = Guid.NewGuid() },
        };
        var ann = Asking("Ann", "Zone", Ability.Write, edits: true) with { Reader = Readers };
        var happened = CommentPolicy.Decide(ann, command).Event!;
        Carried(ann, command);
        var news = CommentNews.Of(happened, _book.Find(thread)!, ann.Person.Id, [], []);
        Assert.Equal(expected, string.Join(", ", news.OrderBy(told => told.Key.Value).Select(told => $"{told.Key} {told.Value}")));
    }

    [Fact]
    public void News_OfAnObjection_GoToThoseWhoAnswerForTheText_AndACorrectionToThoseWhoWereNotNamedBefore()
    {
        PersonId ann = new("Ann"), marc = new("Marc"), paul = new("Paul");
        var asking = Asking("Paul", "Parket", mayBlock: true) with { Reader = Readers };
        var started = CommentPolicy.Decide(asking, Start(CommentKind.Blocking)).Event!;
        var thread = Carried(asking, Start(CommentKind.Blocking));
        Assert.Equal([ann], CommentNews.Of(started, _book.Find(thread)!, paul, [ann, paul], []).Keys);
        var amended = new CommentEvent.Amended(thread, thread, Marked + Marked, ["Ann", "Marc"]);
        Assert.Equal([marc], CommentNews.Of(amended, _book.Find(thread)!, paul, [], [ann]).Keys);
    }

    private static string Marked => $"{MentionMark.Place} ";

    private static Person? Readers(PersonId id, SectionId section) => id.Value switch
    {
        "Marc" or "Paul" => new Person(id, id.Value, "Parket", OrganisationKind.Justice, []),
        "Ann" => new Person(id, "Ann", "Zone", OrganisationKind.Zonal, []),
        _ => null,
    };

    private static CommentCommand.Start Start(CommentKind kind, CommentAudience audience = CommentAudience.Plan) => new(
        Mission, kind, audience, "Waarom?", Range: kind == CommentKind.Suggestion ? Range : null, Replacement: kind == CommentKind.Suggestion ? "elders" : null)
    { Operation = Guid.NewGuid() };

    private static CommentCommand.Reopen Reopen(Guid thread) => new(thread, "Toch niet.") { Operation = Guid.NewGuid() };

    private static CommentCommand.Accept Accept(Guid thread) => new(thread, "de zone", [1], 1, 1) { Operation = Guid.NewGuid() };

    private CommentSituation Asking(string name, string office, Ability ability = Ability.Comment, bool edits = false, bool mayBlock = false) => new(
        _book, new Person(new PersonId(name), name, office, office == "Parket" ? OrganisationKind.Justice : OrganisationKind.Zonal, []),
        _ => new SectionAccess(ability, ReadOnlyReason.None), _ => edits, mayBlock, (_, _, _) => false);

    private static string Answer(CommentSituation asking, CommentCommand command) =>
        Answer(asking, command, command is CommentCommand.Start { Range: not null } ? Quote : null);

    private static string Answer(CommentSituation asking, CommentCommand command, CommentQuote? quote)
    {
        var decision = CommentPolicy.Decide(asking, command, quote);
        if (decision.Refusal is not { } refusal) return decision.Event is null ? "done" : "ok";
        return refusal.Code switch
        {
            RefusalCode.NotFound => "not-found",
            RefusalCode.Malformed => $"malformed {refusal.Arguments!["what"]}",
            _ => refusal.Reason!,
        };
    }

    private static string ActsOf(CommentSituation asking, Guid thread) =>
        string.Join(' ', CommentPolicy.ActsIn(asking, asking.Book.Find(thread)!).Select(WireNames.Of));

    /// <summary>Carries the command out, through the journal's bytes.</summary>
    /// <returns>The thread.</returns>
    private Guid Carried(CommentSituation asking, CommentCommand command, long? edit = null)
    {
        var quote = command is CommentCommand.Start { Range: not null } ? Quote : null;
        var happened = CommentPolicy.Decide(asking, command, quote).Event ?? throw new InvalidOperationException($"{command} was not carried out.");
        if (happened is CommentEvent.Accepted accepted) happened = accepted with { Edit = edit };
        _book = _book.Apply(CommentEventJson.Read(CommentEventJson.Write(happened)), Mission, asking.Person.Id, World.Now, ++_sequence);
        return _book.Carried(command.Operation)!.Value.Thread;
    }
}
