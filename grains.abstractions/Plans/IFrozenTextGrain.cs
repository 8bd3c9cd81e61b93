using NvpOrleans.Abstractions.Documents;

namespace NvpOrleans.Abstractions.Plans;

/// <summary>
/// Builds frozen texts of a document from its journal, beside the grain that wrote it. Key: the document's id as text; runs on every silo.
/// For the document's grain alone, which knows who may read what: this one asks nobody.
/// </summary>
[Alias("nvp.IFrozenTextGrain")]
public interface IFrozenTextGrain : IGrainWithStringKey
{
    /// <summary>
    /// The sections that say something after one journal entry. <c>not-found</c> when the journal has no such entry; <c>conflict</c> with the
    /// reason <c>journal-broken</c> when the journal is not what was written.
    /// </summary>
    /// <param name="sequence">The sequence of the last entry that counts, 1 or more.</param>
    /// <param name="activation">The activation of the document's grain: an erasure ends it, and with it what is remembered for it.</param>
    [Alias("GetOutline")]
    Task<Answer<FrozenOutline>> GetOutline(long sequence, Guid activation);

    /// <summary>The remarks that were frozen with the text and that all readers of their section read, in the order of the document. Refused like the outline.</summary>
    [Alias("GetRemarks")]
    Task<Answer<IReadOnlyList<PlanRemark>>> GetRemarks(long sequence, Guid activation);

    /// <summary>
    /// One section as a Yjs update (v1) that holds what a reader sees and nothing of how it came about. Refused like the outline;
    /// <c>not-found</c> for a section that says nothing, <c>conflict</c> with the reason <c>journal-erased</c> for one of which content was erased.
    /// </summary>
    [Alias("GetSection")]
    Task<Answer<byte[]>> GetSection(long sequence, Guid activation, SectionId section);
}
