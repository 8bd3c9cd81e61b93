using System.Text.RegularExpressions;

namespace NvpOrleans.Planning.Catalog;

/// <summary>The id of a cycle: its years.</summary>
internal static partial class CycleId
{
    public static string Read(JsonPlace cycle)
    {
        var id = cycle.Text("id");
        if (id.Length > 0 && !Pattern().IsMatch(id)) cycle.ReportIn("id", "cycle-id", ("value", id));
        return id;
    }

    [GeneratedRegex(@"^\d{4}-\d{4}\z")]
    private static partial Regex Pattern();
}
