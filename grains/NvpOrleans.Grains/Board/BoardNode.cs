using NvpOrleans.Abstractions.Board;
using NvpOrleans.Abstractions.People;

namespace NvpOrleans.Grains.Board;

/// <summary>A web node on which people look at the board.</summary>
internal sealed class BoardNode
{
    /// <summary>Where it hears.</summary>
    public required IBoardAudience Audience { get; set; }

    /// <summary>Until when it is told anything unless it says that it goes on.</summary>
    public DateTimeOffset Until { get; set; }

    /// <summary>Who looks there, as far as the node has said.</summary>
    public HashSet<PersonId> People { get; set; } = [];

    /// <summary>Those who see another view, of which the node has not yet said that it knows.</summary>
    public Dictionary<PersonId, string> Moved { get; } = [];
}
