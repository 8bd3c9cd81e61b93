namespace NvpOrleans.Abstractions.Presence;

/// <summary>What a web node reports of its people in one document.</summary>
/// <param name="People">Everyone on the node with the sections they have open; null when unchanged.</param>
/// <param name="Carets">Carets that moved or left since the last report.</param>
[GenerateSerializer, Immutable, Alias("nvp.NodePresence")]
public sealed record NodePresence(
    [property: Id(0)] IReadOnlyList<NodePerson>? People,
    [property: Id(1)] IReadOnlyList<NodeCaret> Carets);
