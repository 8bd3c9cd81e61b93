using NvpOrleans.Planning.Stages;
using NvpOrleans.Planning.Workflow;
using NvpOrleans.Tests.Unit.Architecture;

namespace NvpOrleans.Tests.Unit.Planning.Workflow;

/// <summary>The table that people read is the one that decides.</summary>
public sealed class PlanReadmeTests
{
    private const string Readme = "grains/NvpOrleans.Planning/Workflow/README.md";

    [Fact]
    public void Table_OfTheReadme_IsThatOfTheRules() => Assert.Equal(PlanTable.All.Select(LineOf), Lines("| `").Where(line => line.Split('|').Length == 7));

    [Fact]
    public void Glossary_OfTheReadme_ExplainsEveryWordThatAStepWaitsFor() =>
        Assert.Equal(
            PlanTable.All.SelectMany(GuardsOf).Concat(["missing", "operation", "role", "stage"]).Distinct().Order(StringComparer.Ordinal),
            Lines("| `").Where(line => line.Split('|').Length == 4).Select(line => line.Split('`')[1]));

    private static string LineOf(PlanRow row) =>
        $"| `{row.Name}` | {string.Join(", ", row.Actors.Select(actor => PlanActors.WordOf(actor, null)))} | {StagesOf(row)} "
            + $"| {string.Join(", ", GuardsOf(row))} | `{row.Effect}` |";

    private static IEnumerable<string> GuardsOf(PlanRow row) => row.CheckWords.Concat(row.Needs.Select(need => need.Word)).Distinct();

    private static string StagesOf(PlanRow row)
    {
        var stages = row.From.Select(PlanStages.NameOf).ToArray();
        return row.From.Count switch
        {
            0 => "while in force",
            > 3 => $"{stages[0]} to {stages[^1]}",
            _ => string.Join(", ", stages),
        };
    }

    private static IEnumerable<string> Lines(string start) =>
        Repository.Read(Readme).Split('\n').Where(line => line.StartsWith(start, StringComparison.Ordinal));
}
