using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Comments;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;

namespace NvpOrleans.Planning.Comments;

/// <summary>Everything that a decision about comments rests on.</summary>
/// <param name="Book">The comments.</param>
/// <param name="Person">Who asks.</param>
/// <param name="Access">What the person may do in a section now.</param>
/// <param name="Edits">True for sections that the person writes in whenever the text is not frozen.</param>
/// <param name="MayBlock">True when the person may raise an objection to this document.</param>
/// <param name="HasPlace">True when a section has such a row and cell.</param>
public sealed record CommentSituation(
    CommentBook Book,
    Person Person,
    Func<SectionId, SectionAccess> Access,
    Func<SectionId, bool> Edits,
    bool MayBlock,
    Func<SectionId, string, string?, bool> HasPlace)
{
    /// <summary>Somebody else, if they may read a section now; null otherwise.</summary>
    public Func<PersonId, SectionId, Person?> Reader { get; init; } = (_, _) => null;

    /// <summary>True for an objection that somebody with the right to do so has set aside.</summary>
    public Func<Guid, bool> IsSetAside { get; init; } = _ => false;

    /// <summary>True when the person may read a thread: the drafts of the section, and, of a thread of one organisation, as one of its people.</summary>
    public bool Reads(CommentThread thread)
    {
        ArgumentNullException.ThrowIfNull(thread);
        return Access(thread.Anchor.Section).ReadsDrafts && (thread.Audience == CommentAudience.Plan || IsOfOffice(thread));
    }

    /// <summary>True when the person works for the organisation that began a thread.</summary>
    public bool IsOfOffice(CommentThread thread)
    {
        ArgumentNullException.ThrowIfNull(thread);
        return IsSameOffice(Person, thread.Author.Organisation, thread.Author.OrganisationKind);
    }

    /// <summary>
    /// True when a thread is the person's own: they began it, or somebody of their organisation did. What is for one organisation only is
    /// its own, whoever has left it.
    /// </summary>
    public bool IsOwn(CommentThread thread)
    {
        ArgumentNullException.ThrowIfNull(thread);
        return IsOfOffice(thread) || (thread.Audience == CommentAudience.Plan && thread.Author.Person == Person.Id);
    }

    /// <summary>True when somebody may read what the person says in a thread that they begin.</summary>
    internal bool WouldRead(PersonId reader, SectionId section, CommentAudience audience) =>
        Reader(reader, section) is { } found && (audience == CommentAudience.Plan || IsSameOffice(found, Person.Organisation, Person.OrganisationKind));

    /// <summary>True when somebody may read a thread.</summary>
    internal bool WouldRead(PersonId reader, CommentThread thread) =>
        Reader(reader, thread.Anchor.Section) is { } found
        && (thread.Audience == CommentAudience.Plan || IsSameOffice(found, thread.Author.Organisation, thread.Author.OrganisationKind));

    private static bool IsSameOffice(Person person, string organisation, OrganisationKind kind) =>
        person.Organisation == organisation && person.OrganisationKind == kind;
}
