using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;

namespace NvpOrleans.Abstractions.Consultation;

/// <summary>What is recorded of who reacts in the consultation of one plan. Key: that of the plan, which alone asks and decides who may.</summary>
[Alias("nvp.IConsultationGrain")]
public interface IConsultationGrain : IGrainWithStringKey
{
    /// <summary>What is recorded of a round.</summary>
    [Alias("Show")]
    Task<RoundReactions> Show(long round);

    /// <summary>Somebody of a party has opened the text.</summary>
    [Alias("NoteOpened")]
    Task NoteOpened(long round, string party);

    /// <summary>A party says that it has no remarks.</summary>
    [Alias("NoteNoRemarks")]
    Task NoteNoRemarks(long round, string party);

    /// <summary>The parties that said they had no remarks, by round, oldest first. The last one may still run: the plan knows.</summary>
    [Alias("ShowWithoutRemarks")]
    Task<IReadOnlyList<RoundWithoutRemarks>> ShowWithoutRemarks();

    /// <summary>Reminds a party, and returns when all its people have it in their inboxes. Refused when it was reminded as often as is agreed, and when the operation has reminded another one.</summary>
    [Alias("Remind")]
    Task<Answer<RoundReactions>> Remind(long round, string party, Guid operation, PersonId by, IReadOnlyList<PersonId> people);

    /// <summary>
    /// The consultation has ended: everything is deleted, but what belongs to a later round, and who said they had no remarks. A reminder is
    /// deleted when it is a week old, so that a round that follows at once reminds nobody more often than is agreed.
    /// </summary>
    /// <param name="before">The journal sequence of the decision that ended it.</param>
    [Alias("Close")]
    Task Close(long before);
}
