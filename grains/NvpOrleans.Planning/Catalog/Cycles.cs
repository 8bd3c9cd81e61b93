using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Planning.Stages;
using NvpOrleans.Planning.Workflow;

namespace NvpOrleans.Planning.Catalog;

/// <summary>What the file of cycles says.</summary>
internal sealed record Cycles(
    Cycle Zonal, Cycle National, IReadOnlyList<NationalStage> NationalStages, IReadOnlyList<string> LabourPhenomena, PlanSettings PlanSettings);
