using NvpOrleans.Abstractions.People;

namespace NvpOrleans.Abstractions.Documents;

/// <summary>A wish to open a section.</summary>
/// <param name="Person">The signed-in person.</param>
/// <param name="Section">The section.</param>
/// <param name="StateVector">What the client has (Yjs state vector, v1); empty when it has nothing.</param>
/// <param name="ClientId">The Yjs client id the person will write with; 0 when it only reads.</param>
/// <param name="Schema">The version of the prose schema that the client knows.</param>
/// <param name="Generation">The generation of the section that the client holds; 0 when it holds none.</param>
[GenerateSerializer, Immutable, Alias("nvp.OpenSectionRequest")]
public sealed record OpenSectionRequest(
    [property: Id(0)] PersonId Person,
    [property: Id(1)] SectionId Section,
    [property: Id(2)] byte[] StateVector,
    [property: Id(3)] ulong ClientId,
    [property: Id(4)] int Schema,
    [property: Id(5)] int Generation);
