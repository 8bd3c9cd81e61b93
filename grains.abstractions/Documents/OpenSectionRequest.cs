using NvpOrleans.Abstractions.People;

namespace NvpOrleans.Abstractions.Documents;

/// <summary>A connection's wish to open a section.</summary>
/// <param name="Person">The signed-in person.</param>
/// <param name="Connection">The connection for which the client id is reserved; unique over all nodes.</param>
/// <param name="Section">The section.</param>
/// <param name="StateVector">What the client has (Yjs state vector, v1); empty when it has nothing.</param>
/// <param name="ClientId">The Yjs client id the connection will write with; 0 when it only reads.</param>
/// <param name="Schema">The version of the prose schema that the client knows.</param>
/// <param name="Generation">The generation of the section that the client holds; 0 when it holds none.</param>
[GenerateSerializer, Immutable, Alias("nvp.OpenSectionRequest")]
public sealed record OpenSectionRequest(
    [property: Id(0)] PersonId Person,
    [property: Id(1)] string Connection,
    [property: Id(2)] SectionId Section,
    [property: Id(3)] byte[] StateVector,
    [property: Id(4)] ulong ClientId,
    [property: Id(5)] int Schema,
    [property: Id(6)] int Generation);
