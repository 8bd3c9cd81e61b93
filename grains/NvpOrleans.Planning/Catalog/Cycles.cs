using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Planning.Stages;

namespace NvpOrleans.Planning.Catalog;

/// <summary>What the file of cycles says.</summary>
internal sealed record Cycles(
    IReadOnlyList<ZonalCycle> Zonal, string ShownFirst, Cycle National, IReadOnlyList<NationalStage> NationalStages, IReadOnlyList<string> LabourPhenomena);
