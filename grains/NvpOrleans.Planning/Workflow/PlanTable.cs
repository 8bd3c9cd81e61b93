using System.Collections.Frozen;
using NvpOrleans.Abstractions.Plans;

namespace NvpOrleans.Planning.Workflow;

/// <summary>The table of all steps of a plan.</summary>
internal static partial class PlanTable
{
    private static readonly FrozenDictionary<string, PlanRow> ByName;

    static PlanTable()
    {
        All = [.. Writing, .. Approving, .. Carrying];
        ByName = All.ToFrozenDictionary(row => row.Name);
    }

    /// <summary>The rows, in the order in which a plan comes to them.</summary>
    public static IReadOnlyList<PlanRow> All { get; }

    public static PlanRow RowOf(PlanCommand command) => ByName[EventWords.Of(command)];
}
