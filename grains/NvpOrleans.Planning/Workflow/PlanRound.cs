using System.Collections.Immutable;
using NvpOrleans.Abstractions.Plans;

namespace NvpOrleans.Planning.Workflow;

/// <summary>One round of approval of a frozen text. A return ends it, and with it everything that was approved in it.</summary>
public sealed record PlanRound(DateTimeOffset FrozenAt, ImmutableSortedDictionary<string, string> Hashes)
{
    /// <summary>The form that was hashed (<see cref="ContentForms"/>).</summary>
    public string Form { get; init; } = ContentForms.First;

    /// <summary>
    /// The offices whose approval is needed, as they were when the text was frozen; null where the journal does not say. A municipality that is
    /// renamed or moves to another zone meanwhile changes nothing about who signs this text.
    /// </summary>
    public IReadOnlyList<string>? Offices { get; init; }

    /// <summary>Its place in <see cref="PlanState.Texts"/>.</summary>
    public int Text { get; init; }

    /// <summary>Signatures by office.</summary>
    public ImmutableSortedDictionary<string, PlanSignature> Signatures { get; init; } = Empty<PlanSignature>();

    /// <summary>Offices that declined to sign and have not signed since.</summary>
    public ImmutableSortedDictionary<string, RefusedSignature> Refused { get; init; } = Empty<RefusedSignature>();

    /// <summary>Positive decisions of the ministries.</summary>
    public ImmutableSortedDictionary<Ministry, MinistryApproval> Ministries { get; init; } =
        ImmutableSortedDictionary<Ministry, MinistryApproval>.Empty;

    /// <summary>Councils that took note.</summary>
    public ImmutableList<CouncilNote> Councils { get; init; } = [];

    /// <summary>When the plan went to the ministers; null before.</summary>
    public DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>True when the ministers' term ran out and the cycle takes that for an approval.</summary>
    public bool IsDeemed { get; init; }

    /// <summary>True when these are the hashes of the frozen text, in each of its languages.</summary>
    public bool Binds(IReadOnlyDictionary<string, string> hashes) =>
        hashes.Count == Hashes.Count && hashes.All(pair => Hashes.TryGetValue(pair.Key, out var hash) && hash == pair.Value);

    private static ImmutableSortedDictionary<string, TValue> Empty<TValue>() =>
        ImmutableSortedDictionary.Create<string, TValue>(StringComparer.Ordinal);
}
