using System.Text.RegularExpressions;

namespace NvpOrleans.Planning.Catalog;

/// <summary>The id of a cycle: its years.</summary>
internal static partial class CycleId
{
    public static string Read(JsonPlace place, string property = "id")
    {
        var id = place.Text(property);
        if (id.Length > 0 && !IsOne(id)) place.ReportIn(property, "cycle-id", ("value", id));
        return id;
    }

    public static bool IsOne(string text) => Pattern().IsMatch(text);

    [GeneratedRegex(@"^\d{4}-\d{4}\z")]
    private static partial Regex Pattern();
}
