using NvpOrleans.Abstractions.People;

namespace NvpOrleans.Grains.Board;

/// <summary>Somebody who looks at the board.</summary>
/// <param name="Person">The person, with all grants as last heard.</param>
/// <param name="Epoch">The view that they give.</param>
/// <param name="Asked">The number of the question that this answers.</param>
/// <param name="AskedAt">When that was heard (UTC).</param>
/// <param name="ChangesAt">When a grant begins or ends by itself (UTC); null for never.</param>
internal sealed record BoardViewer(Person Person, string Epoch, long Asked, DateTimeOffset AskedAt, DateTimeOffset? ChangesAt);
