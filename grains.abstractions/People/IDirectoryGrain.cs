using NvpOrleans.Abstractions.Documents;

namespace NvpOrleans.Abstractions.People;

/// <summary>
/// The people that the service knows, to choose from and to see whose grants are where. Key: 0. The truth about each is the person's
/// own grain, which tells of every change.
/// </summary>
[Alias("nvp.IDirectoryGrain")]
public interface IDirectoryGrain : IGrainWithIntegerKey
{
    /// <summary>People whose name, organisation or id holds a text, for those who may give grants; at most 50.</summary>
    [Alias("Find")]
    Task<Answer<IReadOnlyList<DirectoryEntry>>> Find(PersonId by, string text);

    /// <summary>
    /// People whose name holds a text and who read a section at a stage, by name; at most 50. For documents, which know to whom they may be named.
    /// </summary>
    [Alias("Readers")]
    Task<IReadOnlyList<Person>> Readers(DocumentId document, SectionId section, string stage, string text);

    /// <summary>The same, of one organisation only.</summary>
    [Alias("Colleagues")]
    Task<IReadOnlyList<Person>> Colleagues(DocumentId document, SectionId section, string stage, string text, string organisation, OrganisationKind kind);

    /// <summary>Everybody with a grant that covers the zone of a plan, by name. For documents.</summary>
    [Alias("ConcernedBy")]
    Task<IReadOnlyList<Person>> ConcernedBy(DocumentId plan);

    /// <summary>The grants that concern the plan of a zone, for its people and for those who give grants there.</summary>
    [Alias("GrantsOf")]
    Task<Answer<GrantList>> GrantsOf(PersonId by, DocumentId plan);

    /// <summary>The grants of all people, for administrators.</summary>
    [Alias("Grants")]
    Task<Answer<GrantList>> Grants(PersonId by, GrantFilter filter);

    /// <summary>Everybody with all their grants, for administrators.</summary>
    [Alias("Everybody")]
    Task<Answer<IReadOnlyList<Person>>> Everybody(PersonId by);

    /// <summary>The person's grants are these now.</summary>
    [Alias("Changed")]
    Task Changed(Person person);

    /// <summary>
    /// Asked by an administrator's grain before it lets its person be one no more. True when another remains; from then on this one does
    /// not count, so that two who step down at once cannot both rely on the other.
    /// </summary>
    [Alias("StepDown")]
    Task<bool> StepDown(PersonId administrator);
}
