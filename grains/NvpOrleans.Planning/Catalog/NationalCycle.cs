using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Planning.Stages;

namespace NvpOrleans.Planning.Catalog;

/// <summary>A cycle of phenomena and themes.</summary>
/// <param name="Cycle">As clients get it, with its phenomena and themes.</param>
/// <param name="Stages">The stages of its documents, in their order.</param>
/// <param name="LabourPhenomena">The numbers of those that concern labour prosecutors.</param>
internal sealed record NationalCycle(Cycle Cycle, IReadOnlyList<NationalStage> Stages, IReadOnlySet<string> LabourPhenomena);
