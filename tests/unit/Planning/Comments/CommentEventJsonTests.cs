using System.Text;
using System.Text.Json;
using NvpOrleans.Abstractions.Comments;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Planning.Comments;
using NvpOrleans.Tests.Unit.Architecture;

namespace NvpOrleans.Tests.Unit.Planning.Comments;

/// <summary>
/// Events are stored for ever: <c>Golden/comment-events.json</c> holds one of every type as the first version wrote it. A new type
/// or member adds a line; a line is never changed.
/// </summary>
public sealed class CommentEventJsonTests
{
    private const string Golden = "tests/unit/Planning/Comments/Golden/comment-events.json";

    private static readonly Guid Thread = new(1, 0, 0, new byte[8]);

    private static readonly CommentEvent[] Events =
    [
        new CommentEvent.Started(CommentKind.Suggestion, CommentAudience.Plan, "Beter zo.", null, null, [1, 2], [3], new CommentQuote("de zone", "Zo kiest ", " dat."), "elke zone"),
        new CommentEvent.Started(CommentKind.FactualError, CommentAudience.Office, "Klopt niet.", "a1b2c3d4e5", "target", null, null, null, null),
        new CommentEvent.Answered(Thread, "Ja."),
        new CommentEvent.Resolved(Thread, ""),
        new CommentEvent.Declined(Thread, "Staat al in de missie."),
        new CommentEvent.Reopened(Thread, "Toch niet."),
        new CommentEvent.Amended(Thread, Thread, "Beter gezegd."),
        new CommentEvent.Answered(Thread, "Ja.", ["zone-editor-antwerpen"]),
        new CommentEvent.Accepted(Thread, "", 41),
        new CommentEvent.Accepted(Thread, "Stond er al.", null),
    ];

    private static IEnumerable<CommentEvent> Numbered => Events.Select((happened, at) => happened with
    {
        Operation = new Guid(at + 1, 0, 0, new byte[8]),
        Command = "00112233445566778899aabbccddeeff",
        Organisation = "Parket Antwerpen",
        OrganisationKind = OrganisationKind.Justice,
    });

    private static IEnumerable<string> Lines => Repository.Read(Golden).TrimEnd().Split('\n');

    [Fact]
    public void Write_ForEveryType_GivesTheGoldenLine() =>
        Assert.Equal(Lines, Numbered.Select(happened => Encoding.UTF8.GetString(CommentEventJson.Write(happened))));

    [Fact]
    public void Write_OfWordsInAnyScript_TakesNoMoreThanUtf8Takes()
    {
        var words = string.Concat(Enumerable.Repeat("über 'ζώνη' <b> ", 100));
        var (without, with) = (CommentEventJson.Write(new CommentEvent.Answered(Guid.Empty, "")), CommentEventJson.Write(new CommentEvent.Answered(Guid.Empty, words)));
        Assert.Equal(Encoding.UTF8.GetByteCount(words), with.Length - without.Length);
        Assert.Equal(words, ((CommentEvent.Answered)CommentEventJson.Read(with)).Text);
    }

    [Fact]
    public void Read_OfTheGoldenLines_GivesTheEvents() =>
        Assert.Equal(
            Numbered.Select(happened => JsonSerializer.Serialize(happened, happened.GetType())),
            Lines.Select(line => CommentEventJson.Read(Encoding.UTF8.GetBytes(line))).Select(happened => JsonSerializer.Serialize(happened, happened.GetType())));

    [Fact]
    public void GoldenFile_HoldsEveryType() =>
        Assert.Equal(typeof(CommentEvent).GetNestedTypes().ToHashSet(), Events.Select(happened => happened.GetType()).ToHashSet());
}
