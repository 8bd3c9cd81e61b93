using System.Text.Json.Serialization;

namespace NvpOrleans.Tests.Interop.Cases;

/// <summary>What happens among some peers, as data: it can be run by us and by yjs, made smaller, and kept.</summary>
/// <param name="Note">Where it comes from; for a kept case, what went wrong.</param>
internal sealed record Case(string Note, IReadOnlyList<CasePeer> Peers, IReadOnlyList<Step> Steps)
{
    [JsonIgnore]
    public int Edits => Steps.Count(step => step.Do == StepKind.Edit);
}

/// <summary>Someone with a document.</summary>
/// <param name="Client">The id it writes under, up to 53 bits.</param>
/// <param name="Gc">Whether it forgets what is deleted.</param>
internal sealed record CasePeer(
    ulong Client, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] Engine Engine, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] bool Gc);

/// <summary>Who plays a peer.</summary>
internal enum Engine
{
    /// <summary>We and yjs, each in its own world, and they must say and see the same. yjs does not tidy formats here, as we do not.</summary>
    Both,

    /// <summary>yjs as it is; what it says is told to our world. It also writes what we only carry.</summary>
    Yjs,
}
