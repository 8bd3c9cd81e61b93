using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Plans;

namespace NvpOrleans.Planning.Access;

/// <summary>One line of the table of rights in zone plans.</summary>
/// <param name="Role">Who.</param>
/// <param name="Part">Where.</param>
/// <param name="From">From which stage on.</param>
/// <param name="Ability">What, as far as the stage lets anyone.</param>
/// <param name="Elsewhere">What remains in sections that a grant limited to sections does not name.</param>
internal sealed record PlanRule(Role Role, PlanPart Part, PlanStage From, Ability Ability, Ability Elsewhere = Ability.None);
