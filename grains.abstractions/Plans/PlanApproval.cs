namespace NvpOrleans.Abstractions.Plans;

/// <summary>The approval of a frozen text.</summary>
/// <param name="FrozenAt">When the text was frozen (UTC).</param>
/// <param name="Hashes">Its content hash, by language of the plan.</param>
/// <param name="Signatures">Signatures given.</param>
/// <param name="Refused">Offices that declined to sign.</param>
/// <param name="Missing">Offices whose signature the approval of the council still needs.</param>
/// <param name="Countersigning">Offices that countersign and have not yet.</param>
/// <param name="Ministries">Positive decisions of the ministries.</param>
/// <param name="Councils">Councils that took note.</param>
/// <param name="IsDeemed">True when the ministers' term ran out and the cycle takes that for an approval.</param>
[GenerateSerializer, Immutable, Alias("nvp.PlanApproval")]
public sealed record PlanApproval(
    [property: Id(0)] DateTimeOffset FrozenAt,
    [property: Id(1)] IReadOnlyDictionary<string, string> Hashes,
    [property: Id(2)] IReadOnlyList<PlanSignature> Signatures,
    [property: Id(3)] IReadOnlyList<RefusedSignature> Refused,
    [property: Id(4)] IReadOnlyList<string> Missing,
    [property: Id(5)] IReadOnlyList<string> Countersigning,
    [property: Id(6)] IReadOnlyList<MinistryApproval> Ministries,
    [property: Id(7)] IReadOnlyList<CouncilNote> Councils,
    [property: Id(8)] bool IsDeemed);
