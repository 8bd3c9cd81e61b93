using System.Text.Json.Serialization;
using NvpOrleans.Abstractions.Comments;
using NvpOrleans.Abstractions.People;

namespace NvpOrleans.Planning.Comments;

/// <summary>
/// Something that happened in the comments on a document, as the journal keeps it for ever: words and members are never renamed or
/// reused. Person and time are the journal entry's, and so is the section.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Started), "started")]
[JsonDerivedType(typeof(Answered), "answered")]
[JsonDerivedType(typeof(Resolved), "resolved")]
[JsonDerivedType(typeof(Declined), "declined")]
[JsonDerivedType(typeof(Reopened), "reopened")]
[JsonDerivedType(typeof(Amended), "amended")]
[JsonDerivedType(typeof(Accepted), "accepted")]
public abstract record CommentEvent
{
    private CommentEvent()
    {
    }

    /// <summary>The operation id of the command: the id of the thread or entry.</summary>
    [JsonRequired]
    [JsonPropertyOrder(-4)]
    public Guid Operation { get; init; }

    /// <summary>The fingerprint of the command: tells a repetition from another command with the same operation id.</summary>
    [JsonRequired]
    [JsonPropertyOrder(-3)]
    public string Command { get; init; } = "";

    /// <summary>The organisation for which the person spoke.</summary>
    [JsonRequired]
    [JsonPropertyOrder(-2)]
    public string Organisation { get; init; } = "";

    /// <summary>The world of that organisation.</summary>
    [JsonRequired]
    [JsonPropertyOrder(-1)]
    public OrganisationKind OrganisationKind { get; init; }

    /// <summary>The thread that it belongs to.</summary>
    [JsonIgnore]
    public Guid ThreadId => this switch
    {
        Answered answered => answered.Thread,
        Resolved resolved => resolved.Thread,
        Declined declined => declined.Thread,
        Reopened reopened => reopened.Thread,
        Amended amended => amended.Thread,
        Accepted accepted => accepted.Thread,
        _ => Operation,
    };

    /// <summary>A thread began.</summary>
    public sealed record Started(
        CommentKind Kind, CommentAudience Audience, string Text, string? Item, string? Field, byte[]? First, byte[]? Last, CommentQuote? Quote, string? Replacement,
        IReadOnlyList<string>? Mentions = null) : CommentEvent;

    /// <summary>Somebody answered.</summary>
    public sealed record Answered(Guid Thread, string Text, IReadOnlyList<string>? Mentions = null) : CommentEvent;

    /// <summary>It was dealt with, or an objection was lifted.</summary>
    public sealed record Resolved(Guid Thread, string Reason) : CommentEvent;

    /// <summary>It was not followed.</summary>
    public sealed record Declined(Guid Thread, string Reason) : CommentEvent;

    /// <summary>It was opened again.</summary>
    public sealed record Reopened(Guid Thread, string Reason) : CommentEvent;

    /// <summary>The author corrected words.</summary>
    public sealed record Amended(Guid Thread, Guid Entry, string Text, IReadOnlyList<string>? Mentions = null) : CommentEvent;

    /// <summary>The words of a suggestion were put into the text, by the edit of that journal sequence; null where the text said it already.</summary>
    public sealed record Accepted(Guid Thread, string Reason, long? Edit) : CommentEvent;
}
