using NvpOrleans.Abstractions.Access;
using NvpOrleans.Planning.Stages;

namespace NvpOrleans.Planning.Access;

/// <summary>One line of the table of rights in phenomenon and theme documents.</summary>
/// <param name="Role">Who.</param>
/// <param name="Part">In which documents and sections.</param>
/// <param name="From">From which circle of readers on.</param>
/// <param name="Ability">What, as far as the stage lets anyone.</param>
/// <param name="Elsewhere">What remains in sections that a grant limited to sections does not name.</param>
internal sealed record NationalRule(
    Role Role, NationalPart Part, NationalReaders From, Ability Ability, Ability Elsewhere = Ability.None);
