using System.Text.Json.Serialization;
using NvpOrleans.Abstractions.Documents;

namespace NvpOrleans.Abstractions.Overview;

/// <summary>What everybody who is signed in may know of a plan.</summary>
/// <param name="Stage">The stage of its text, as a stable word.</param>
/// <param name="ConsultationUntil">The last day of the consultation; null when none is open.</param>
/// <param name="InForceFrom">The first day of force; null before.</param>
/// <param name="InForceUntil">The last day of force, foreseen or extended.</param>
/// <param name="Choices">
/// The approved choice for each phenomenon and theme, as a stable word; null while no text in force is at hand (before force, and while
/// an addendum is being written).
/// </param>
/// <param name="VersionInForce">The number of the version in force; null while there is none.</param>
/// <param name="Successor">The key of the zone whose plan took the place of this one; null for none.</param>
/// <param name="MergedFrom">The plans of other zones that this one started from; null for none.</param>
/// <param name="ReadAt">The word by which rights are asked for, where the stage alone does not say it; null otherwise.</param>
/// <param name="Due">
/// By which day the plan shall have left its stage; null for none. It follows from the catalogue of the moment in which the summary is shown.
/// </param>
[GenerateSerializer, Immutable, Alias("nvp.PublicSummary")]
public sealed record PublicSummary(
    [property: Id(0)] string Stage,
    [property: Id(1)] DateOnly? ConsultationUntil,
    [property: Id(2)] DateOnly? InForceFrom,
    [property: Id(3)] DateOnly? InForceUntil,
    [property: Id(4)] IReadOnlyDictionary<string, string>? Choices,
    [property: Id(5)] int? VersionInForce = null,
    [property: Id(6)] string? Successor = null,
    [property: Id(7)] IReadOnlyList<DocumentId>? MergedFrom = null,
    [property: Id(8)] string? ReadAt = null,
    [property: Id(9)] DateOnly? Due = null)
{
    /// <summary>The word by which rights are asked for.</summary>
    [JsonIgnore]
    public string RightsAt => ReadAt ?? Stage;

    /// <summary>
    /// True while it is not known whether this is how the plan stands, as of <see cref="PlanOverview.IsAwaited"/>. No plan tells it of itself.
    /// </summary>
    [Id(10), JsonIgnore]
    public bool IsAwaited { get; init; }

    /// <summary>How it came through its stages, as far as that need be known: the newest last. Null where the plan does not say.</summary>
    [Id(11)]
    public IReadOnlyList<StageMove>? Moves { get; init; }

    /// <summary>When somebody last wrote in it, to the minute (UTC). Where, and what, is not for everybody. Null where the plan does not say.</summary>
    [Id(12)]
    public DateTimeOffset? WrittenAt { get; init; }

    /// <summary>The sections about phenomena and themes that the plan shows, for lists that say who may open it; nobody else is told.</summary>
    [Id(13), JsonIgnore]
    public IReadOnlyList<SectionId> Shown { get; init; } = [];

    /// <summary>True on a day on which the plan should have left its stage.</summary>
    public bool IsLateOn(DateOnly day) => Due < day;
}
