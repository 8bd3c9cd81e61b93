using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.People;

namespace NvpOrleans.Planning.Workflow;

/// <summary>Everything a decision rests on.</summary>
/// <param name="State">Where the plan stands.</param>
/// <param name="Zone">The zone whose plan it is.</param>
/// <param name="Person">Who asks, with all grants; null when the service itself acts.</param>
/// <param name="Now">The moment (UTC).</param>
/// <param name="Content">What is asked about the content.</param>
/// <param name="Settings">What the cycle says.</param>
/// <param name="Successors">The keys of the zones that the zone merged into.</param>
public sealed record PlanSituation(
    PlanState State,
    Zone Zone,
    Person? Person,
    DateTimeOffset Now,
    PlanContent Content,
    PlanSettings Settings,
    IReadOnlyList<string> Successors)
{
    /// <summary>The day in Belgium.</summary>
    public DateOnly Today => BelgianDay.Of(Now);

    /// <summary>The first day of force: reached, or else foreseen.</summary>
    public DateOnly InForceFrom => State.Versions is [var first, ..] ? first.InForceFrom : Settings.InForceFrom;

    /// <summary>The last day of force.</summary>
    public DateOnly InForceUntil => State.ExtendedUntil ?? Settings.InForceUntil;

    /// <summary>True when the text is known not to be the frozen one. Known is it only where the content was read.</summary>
    public bool IsTextChanged => State.Round is { } round && Content.Hashes.Count > 0 && !round.Binds(Content.Hashes);

    /// <summary>The municipality whose mayor chairs the council; null when the zone has several and none was named.</summary>
    public string? Chair => State.Chair ?? (Zone.Municipalities is [var only] ? only : null);
}
