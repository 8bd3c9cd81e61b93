using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;

namespace NvpOrleans.Abstractions.Audit;

/// <summary>Reads audit logs beside the grains that write them. Key: 0; runs on every silo. For administrators only.</summary>
[Alias("nvp.IAuditReaderGrain")]
public interface IAuditReaderGrain : IGrainWithIntegerKey
{
    /// <summary>A part of a log, its chain checked on the way.</summary>
    /// <param name="by">Who asks.</param>
    /// <param name="document">The document whose decisions are asked for; null for the log beside the documents.</param>
    /// <param name="after">The place after which to read; null for the start, which is recorded as an export.</param>
    /// <exception cref="InvalidOperationException">The chain is broken; the message says where.</exception>
    [Alias("Read")]
    Task<Answer<AuditPage>> Read(PersonId by, DocumentId? document, AuditPlace? after);
}
