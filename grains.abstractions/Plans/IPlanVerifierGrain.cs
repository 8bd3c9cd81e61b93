using NvpOrleans.Abstractions.Documents;

namespace NvpOrleans.Abstractions.Plans;

/// <summary>
/// Recomputes what people have signed, from the journal alone and beside the grain that wrote it. Key: the document's id as text;
/// runs on every silo and keeps nothing.
/// </summary>
[Alias("nvp.IPlanVerifierGrain")]
public interface IPlanVerifierGrain : IGrainWithStringKey
{
    /// <summary>
    /// The hashes of the content after one journal entry. Who may know them is for the grain of the document to say, which asks: some read a
    /// text that is in force while another is written. <c>not-found</c> when the journal has no such entry; <c>conflict</c> with the reason <c>journal-erased</c> when a redaction took
    /// text that the hashes would need, or <c>journal-broken</c> when the journal is not what was written.
    /// </summary>
    /// <param name="sequence">The sequence of the last entry that counts, 1 or more.</param>
    [Alias("Verify")]
    Task<Answer<VerifiedContent>> Verify(long sequence);
}
