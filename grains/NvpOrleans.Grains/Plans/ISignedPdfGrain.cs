using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;

namespace NvpOrleans.Grains.Plans;

/// <summary>
/// The bytes of one signed PDF. Key: that of the plan, then the SHA-256 of the bytes. It knows no rights: only the grain of the plan, which does, can
/// call it, because its contract is not among those that a web node has.
/// </summary>
[Alias("nvp.ISignedPdfGrain")]
internal interface ISignedPdfGrain : IGrainWithStringKey
{
    /// <summary>Keeps the bytes. Null when they are durable; what is kept already changes nothing.</summary>
    /// <param name="by">Who hands them in.</param>
    /// <param name="content">The bytes.</param>
    [Alias("Keep")]
    Task<Refusal?> Keep(PersonId by, byte[] content);

    /// <summary>The bytes, checked against their hash.</summary>
    [Alias("Read")]
    Task<Answer<byte[]>> Read();
}
