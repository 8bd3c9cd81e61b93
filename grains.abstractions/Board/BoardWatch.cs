using NvpOrleans.Abstractions.People;

namespace NvpOrleans.Abstractions.Board;

/// <summary>What a node hears that says who looks at the board there.</summary>
/// <param name="Activation">The activation of the overview.</param>
/// <param name="Views">The epoch of the view of each of them; people whom the service does not know are missing.</param>
/// <param name="Versions">The version of each of these views.</param>
[GenerateSerializer, Immutable, Alias("nvp.BoardWatch")]
public sealed record BoardWatch(
    [property: Id(0)] Guid Activation,
    [property: Id(1)] IReadOnlyDictionary<PersonId, string> Views,
    [property: Id(2)] IReadOnlyDictionary<string, long> Versions);
