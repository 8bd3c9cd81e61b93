using System.Text.Json;
using NvpOrleans.Planning.Objectives;

namespace NvpOrleans.Tests.Unit.Planning.Objectives;

/// <summary>A case of the tree rule (<c>tests/kit/Objectives/tree-cases.json</c>), which the client's tests read too.</summary>
/// <param name="Name">What it shows.</param>
/// <param name="Rows">The rows, in the order in which they are read.</param>
/// <param name="Outline">The id of every row that is left and its depth, each parent before its children.</param>
internal sealed record TreeCase(string Name, IReadOnlyList<TreeCase.Row> Rows, IReadOnlyList<string> Outline)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>All cases by name.</summary>
    public static IReadOnlyDictionary<string, TreeCase> All { get; } = Read().ToDictionary(found => found.Name);

    /// <summary>The rows as the rule takes them.</summary>
    public IEnumerable<ObjectiveRow> ObjectiveRows =>
        Rows.Select(row => new ObjectiveRow(row.Id) { Parent = row.Parent, Position = row.Position, IsDeleted = row.Deleted });

    private static List<TreeCase> Read()
    {
        using var stream = typeof(TreeCase).Assembly.GetManifestResourceStream("tree-cases.json")!;
        return JsonSerializer.Deserialize<List<TreeCase>>(stream, Json)!;
    }

    /// <summary>A row of the file.</summary>
    internal sealed record Row(string Id, string Parent, string Position, bool Deleted);
}
