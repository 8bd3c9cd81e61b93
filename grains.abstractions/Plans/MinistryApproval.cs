using NvpOrleans.Abstractions.People;

namespace NvpOrleans.Abstractions.Plans;

/// <summary>The positive decision of a ministry on a frozen text.</summary>
/// <param name="Ministry">The ministry.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="At">When (UTC).</param>
/// <param name="Hashes">The content hash it binds, by language of the plan.</param>
[GenerateSerializer, Immutable, Alias("nvp.MinistryApproval")]
public sealed record MinistryApproval(
    [property: Id(0)] Ministry Ministry,
    [property: Id(1)] PersonId By,
    [property: Id(2)] DateTimeOffset At,
    [property: Id(3)] IReadOnlyDictionary<string, string> Hashes);
