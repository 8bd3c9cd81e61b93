using System.Text.Json.Serialization;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;

namespace NvpOrleans.Abstractions.Comments;

/// <summary>
/// What a person asks of the comments on a document. Who may is the table in <c>grains/NvpOrleans.Planning/Comments/README.md</c>.
/// </summary>
[GenerateSerializer, Immutable, Alias("nvp.CommentCommand")]
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Start), "start")]
[JsonDerivedType(typeof(Answer), "answer")]
[JsonDerivedType(typeof(Resolve), "resolve")]
[JsonDerivedType(typeof(Decline), "decline")]
[JsonDerivedType(typeof(Reopen), "reopen")]
[JsonDerivedType(typeof(Amend), "amend")]
[JsonDerivedType(typeof(Accept), "accept")]
public abstract record CommentCommand
{
    private CommentCommand()
    {
    }

    /// <summary>
    /// Chosen by the sender. Sent again with the same command it changes nothing and is not refused; with another it is a conflict. It is
    /// the id of the thread or entry that comes of it.
    /// </summary>
    [Id(0)]
    [JsonPropertyOrder(-1)]
    public required Guid Operation { get; init; }

    /// <summary>Begins a thread.</summary>
    /// <param name="Section">The section.</param>
    /// <param name="Kind">What it is about.</param>
    /// <param name="Audience">Who reads it.</param>
    /// <param name="Text">The words; a suggestion may do without.</param>
    /// <param name="Item">The row of a structured section; null for none.</param>
    /// <param name="Field">The cell of the row; null for none.</param>
    /// <param name="Range">The words of a section of prose; null for none.</param>
    /// <param name="StateVector">
    /// What the sender has of the section, as Yjs encodes it; there when a range is. Where the service lacks some of it, the range may be in
    /// text that it does not have yet.
    /// </param>
    /// <param name="Replacement">Of a suggestion: what should stand there; empty to leave the words out. Null for every other kind.</param>
    /// <param name="Mentions">The people named in the text, one for each <see cref="MentionMark.Place"/> in it; null for none.</param>
    [GenerateSerializer, Immutable, Alias("nvp.CommentCommand.Start")]
    public sealed record Start(
        [property: Id(0)] SectionId Section,
        [property: Id(1)] CommentKind Kind,
        [property: Id(2)] CommentAudience Audience,
        [property: Id(3)] string Text,
        [property: Id(4)] string? Item = null,
        [property: Id(5)] string? Field = null,
        [property: Id(6)] CommentRange? Range = null,
        [property: Id(7)] byte[]? StateVector = null,
        [property: Id(8)] string? Replacement = null,
        [property: Id(9), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<PersonId>? Mentions = null) : CommentCommand;

    /// <summary>Answers.</summary>
    /// <param name="Thread">The thread.</param>
    /// <param name="Text">The words.</param>
    /// <param name="Mentions">As in <see cref="Start"/>.</param>
    [GenerateSerializer, Immutable, Alias("nvp.CommentCommand.Answer")]
    public sealed record Answer(
        [property: Id(0)] Guid Thread,
        [property: Id(1)] string Text,
        [property: Id(2), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<PersonId>? Mentions = null) : CommentCommand;

    /// <summary>Says that it is dealt with; lifts an objection.</summary>
    /// <param name="Thread">The thread.</param>
    /// <param name="Reason">A word with it; empty for none.</param>
    [GenerateSerializer, Immutable, Alias("nvp.CommentCommand.Resolve")]
    public sealed record Resolve([property: Id(0)] Guid Thread, [property: Id(1)] string Reason) : CommentCommand;

    /// <summary>Does not follow it.</summary>
    /// <param name="Thread">The thread.</param>
    /// <param name="Reason">Why.</param>
    [GenerateSerializer, Immutable, Alias("nvp.CommentCommand.Decline")]
    public sealed record Decline([property: Id(0)] Guid Thread, [property: Id(1)] string Reason) : CommentCommand;

    /// <summary>Opens a thread again.</summary>
    /// <param name="Thread">The thread.</param>
    /// <param name="Reason">Why; empty for none.</param>
    [GenerateSerializer, Immutable, Alias("nvp.CommentCommand.Reopen")]
    public sealed record Reopen([property: Id(0)] Guid Thread, [property: Id(1)] string Reason) : CommentCommand;

    /// <summary>Corrects words of one's own while nobody has answered them.</summary>
    /// <param name="Thread">The thread.</param>
    /// <param name="Entry">The entry.</param>
    /// <param name="Text">The words instead.</param>
    /// <param name="Mentions">As in <see cref="Start"/>.</param>
    [GenerateSerializer, Immutable, Alias("nvp.CommentCommand.Amend")]
    public sealed record Amend(
        [property: Id(0)] Guid Thread,
        [property: Id(1)] Guid Entry,
        [property: Id(2)] string Text,
        [property: Id(3), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<PersonId>? Mentions = null) : CommentCommand;

    /// <summary>
    /// Puts the words of a suggestion into the text: the edit comes with the command, so that neither is there without the other.
    /// </summary>
    /// <param name="Thread">The suggestion.</param>
    /// <param name="Found">The words that the sender sees at its place and replaces; where others stand there meanwhile, nothing is taken.</param>
    /// <param name="Update">The edit, as Yjs encodes it (v1); null where the text says already what was suggested.</param>
    /// <param name="Generation">The generation of the section that the edit was made in.</param>
    /// <param name="Schema">The version of the schema that the edit was made by.</param>
    /// <param name="Reason">A word with it; empty for none.</param>
    [GenerateSerializer, Immutable, Alias("nvp.CommentCommand.Accept")]
    public sealed record Accept(
        [property: Id(0)] Guid Thread,
        [property: Id(1)] string Found,
        [property: Id(2)] byte[]? Update,
        [property: Id(3)] int Generation,
        [property: Id(4)] int Schema,
        [property: Id(5)] string Reason = "") : CommentCommand;
}
