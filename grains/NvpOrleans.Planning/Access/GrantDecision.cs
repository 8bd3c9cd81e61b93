using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Documents;

namespace NvpOrleans.Planning.Access;

/// <summary>What the policy says to a command about grants: the grants that the person has afterwards, or why not.</summary>
/// <param name="As">The role in which the command was given; the first that allows it. Meaningless when refused.</param>
/// <param name="Grants">All grants of the person afterwards; empty when refused.</param>
/// <param name="Refusal">Why not; null when it was not refused.</param>
public readonly record struct GrantDecision(Role As, IReadOnlyList<Grant> Grants, Refusal? Refusal)
{
    internal static GrantDecision Refused(Refusal refusal) => new(default, [], refusal);
}
