using NvpOrleans.Abstractions.People;

namespace NvpOrleans.Abstractions.Board;

/// <summary>What an overview tells one web node, at most twice a second.</summary>
/// <param name="Cycle">The cycle.</param>
/// <param name="Activation">The activation of the overview: from another than the node knows it learns only that it must ask.</param>
/// <param name="At">The moment for which this holds (UTC).</param>
/// <param name="Day">The day in Belgium at that moment.</param>
/// <param name="Moved">People of the node who see another view from now on, with its epoch: their rights have changed.</param>
/// <param name="Changes">What has changed, for each view that somebody on the node has.</param>
[GenerateSerializer, Immutable, Alias("nvp.BoardBatch")]
public sealed record BoardBatch(
    [property: Id(0)] string Cycle,
    [property: Id(1)] Guid Activation,
    [property: Id(2)] DateTimeOffset At,
    [property: Id(3)] DateOnly Day,
    [property: Id(4)] IReadOnlyDictionary<PersonId, string> Moved,
    [property: Id(5)] IReadOnlyList<BoardChange> Changes);
