using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;

namespace NvpOrleans.Abstractions.Plans;

/// <summary>
/// Recomputes what people have signed, from the journal alone and beside the grain that wrote it. Key: the document's id as text;
/// runs on every silo and keeps nothing.
/// </summary>
[Alias("nvp.IPlanVerifierGrain")]
public interface IPlanVerifierGrain : IGrainWithStringKey
{
    /// <summary>
    /// The hashes of the content after one journal entry. Refused like an opening to a person who may read nothing of the document;
    /// <c>not-found</c> when the journal has no such entry; <c>conflict</c> with the reason <c>journal-erased</c> when a redaction took
    /// text that the hashes would need, or <c>journal-broken</c> when the journal is not what was written.
    /// </summary>
    /// <param name="person">Who asks.</param>
    /// <param name="sequence">The sequence of the last entry that counts, 1 or more.</param>
    [Alias("Verify")]
    Task<Answer<VerifiedContent>> Verify(PersonId person, long sequence);
}
