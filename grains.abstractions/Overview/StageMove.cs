namespace NvpOrleans.Abstractions.Overview;

/// <summary>A plan has come from one stage to another.</summary>
/// <param name="From">The stage before, as a stable word.</param>
/// <param name="To">The stage since then.</param>
/// <param name="At">When (UTC).</param>
[GenerateSerializer, Immutable, Alias("nvp.StageMove")]
public sealed record StageMove([property: Id(0)] string From, [property: Id(1)] string To, [property: Id(2)] DateTimeOffset At);
