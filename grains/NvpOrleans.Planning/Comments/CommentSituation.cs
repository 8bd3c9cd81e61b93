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
        return thread.Author.Organisation == Person.Organisation && thread.Author.OrganisationKind == Person.OrganisationKind;
    }
}
