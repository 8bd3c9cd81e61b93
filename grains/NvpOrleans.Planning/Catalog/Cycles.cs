using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Planning.Stages;

namespace NvpOrleans.Planning.Catalog;

/// <summary>What the file of cycles says.</summary>
internal sealed record Cycles(
    Cycle Zonal, Cycle National, IReadOnlyList<NationalStage> NationalStages, IReadOnlyList<string> LabourPhenomena);
