using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.People;

namespace NvpOrleans.Abstractions.Plans;

/// <summary>A party that said, while it was asked, that it had no remarks, and made none.</summary>
/// <param name="Role">The role by which it was asked.</param>
/// <param name="Organisation">The organisation.</param>
[GenerateSerializer, Immutable, Alias("nvp.SilentParty")]
public sealed record SilentParty([property: Id(0)] Role Role, [property: Id(1)] string Organisation)
{
    /// <summary>The world it belongs to; null where that was not recorded.</summary>
    [Id(2)]
    public OrganisationKind? OrganisationKind { get; init; }
}
