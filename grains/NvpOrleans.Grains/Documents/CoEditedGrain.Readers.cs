using NvpOrleans.Abstractions.Comments;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Grains.People;
using NvpOrleans.Planning.Comments;

namespace NvpOrleans.Grains.Documents;

/// <summary>Who can be named in a comment: whoever may read it. Those who may not comment are told of nobody.</summary>
internal abstract partial class CoEditedGrain
{
    private const int MostReaders = 10;

    public async Task<Answer<IReadOnlyList<DirectoryEntry>>> FindReaders(PersonId person, ReaderQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (!_exists) return RefuseUnknown();
        if (await _people.Find(person) is null || _people.Known(person) is not { } known || SectionsFor(known).Count == 0) return Refuse(Refusals.NoAccess(Stage));
        if (question.Text is not { Length: <= CommentLimits.Name }) return Refuse(Refusals.Malformed("text"));
        var situation = CommentsFor(known);
        var thread = question.Thread is { } id ? _comments.Book.Find(id) : null;
        if (question.Thread is not null && (thread is null || !situation.Reads(thread))) return Refuse(Refusals.NotFound);
        if ((thread?.Anchor.Section ?? question.Section) is not { } section) return Refuse(Refusals.Malformed("section"));
        if (CommentPolicy.ObjectionToNaming(situation, section) is { } objection) return Refuse(objection);
        var directory = GrainFactory.GetGrain<IDirectoryGrain>(0);
        var readers = OfficeOf() is { } office
            ? await directory.Colleagues(Document, section, RightsAt, question.Text, office.Name, office.Kind)
            : await directory.Readers(Document, section, RightsAt, question.Text);

        // Rights that were withdrawn meanwhile count.
        if (_people.Known(person) is not { } asking || CommentPolicy.ObjectionToNaming(CommentsFor(asking), section) is not null) return Refuse(Refusals.NoAccess(Stage));
        var named = readers.Where(reader => reader.Id != person && (thread is not null ? CommentsFor(reader).Reads(thread) : IsReached(reader)));
        return new Answer<IReadOnlyList<DirectoryEntry>>([.. named.Take(MostReaders).Select(GrantLists.EntryOf)], null);

        // The directory gives only so many: those whom it is not for must not take their places.
        (string Name, OrganisationKind Kind)? OfficeOf() =>
            (thread?.Audience ?? question.Audience) == CommentAudience.Plan ? null
            : thread is not null ? (thread.Author.Organisation, thread.Author.OrganisationKind)
            : (known.Organisation, known.OrganisationKind);

        bool IsReached(Person reader) =>
            question.Audience == CommentAudience.Plan || (reader.Organisation == known.Organisation && reader.OrganisationKind == known.OrganisationKind);
    }

    /// <summary>Asks for the people that a command names, for whoever may name anybody at all.</summary>
    private async Task MeetMentioned(Person author, CommentCommand command)
    {
        if (CommentPolicy.MentionsIn(command) is not { Count: > 0 and <= CommentLimits.Mentions } mentions) return;
        var situation = CommentsFor(author);
        if (SectionsFor(author).All(info => CommentPolicy.ObjectionToNaming(situation, info.Section) is not null)) return;
        foreach (var mentioned in mentions.Distinct()) await _people.Find(mentioned);
    }
}
