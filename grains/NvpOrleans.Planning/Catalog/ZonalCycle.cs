using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Planning.Workflow;

namespace NvpOrleans.Planning.Catalog;

/// <summary>A zonal cycle, and what it says about the workflow of its plans.</summary>
internal sealed record ZonalCycle(Cycle Cycle, PlanSettings Settings);
