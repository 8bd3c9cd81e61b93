using System.Security.Cryptography;
using System.Text;

namespace NvpOrleans.Planning.Objectives;

/// <summary>
/// The objectives that the plan of a merged zone starts from: all goals and actions of all its predecessors, one plan after the other. No row is lost:
/// of two with one id, which came from a plan before both, the later one gets another.
/// </summary>
public static class MergedObjectives
{
    private static readonly string[] DatedCells = ["start", "end", "baseline", "baselineDate", "target", "targetDate"];

    /// <param name="plans">The plans, in their order.</param>
    /// <param name="numbers">The phenomena and themes that an item may name.</param>
    /// <param name="languages">The languages of the new plan.</param>
    public static ObjectiveTree Of(IEnumerable<MergedPlan> plans, IReadOnlySet<string> numbers, IReadOnlyList<string> languages)
    {
        ArgumentNullException.ThrowIfNull(plans);
        ArgumentNullException.ThrowIfNull(languages);
        var rows = new List<ObjectiveRow>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var goals = 0;
        foreach (var plan in plans)
        {
            var tree = ObjectiveTree.Of(plan.Rows, numbers);
            var ids = tree.All.ToDictionary(item => item.Id, item => taken.Contains(item.Id) ? OtherId(plan.Document, item.Id) : item.Id, StringComparer.Ordinal);
            taken.UnionWith(ids.Values);
            rows.AddRange(tree.Goals.Select(goal => Placed(goal, "", goals++)));
            rows.AddRange(tree.All.SelectMany(parent => parent.Children.Select((child, at) => Placed(child, ids[parent.Id], at))));

            // Each has a place of its own: of two with one place the ids decide, and those can be others now.
            ObjectiveRow Placed(Objective item, string parent, int at) =>
                Fitting(item.Row, plan, languages) with { Id = ids[item.Id], Parent = parent, Position = PositionAt(at) };
        }

        return ObjectiveTree.Of(rows, numbers);
    }

    // The same each time, so that whoever starts the plan after a failed write starts it with the same rows.
    private static string OtherId(string document, string id) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{document}\n{id}")))[..20];

    private static ObjectiveRow Fitting(ObjectiveRow row, MergedPlan plan, IReadOnlyList<string> languages) => row with
    {
        // What ran in a past cycle would be late on its first day in this one.
        Values = plan.IsOfTheCycle ? row.Values : row.Values.Where(cell => !DatedCells.Contains(cell.Key)).ToDictionary(),
        Texts = Fitting(row.Texts, languages),
    };

    // A text in a language that the new plan does not have stands in its first one where nothing stands there, and behind it otherwise.
    private static Dictionary<string, string> Fitting(IReadOnlyDictionary<string, string> texts, IReadOnlyList<string> languages)
    {
        var fitting = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (cell, text) in texts.OrderBy(text => IsForeign(text.Key)).ThenBy(text => text.Key, StringComparer.Ordinal))
        {
            var key = IsForeign(cell) ? $"{cell[..cell.IndexOf('@', StringComparison.Ordinal)]}@{languages[0]}" : cell;
            var before = fitting.GetValueOrDefault(key, "");
            fitting[key] = string.Join(" / ", new[] { before, text }.Where(part => part.Length > 0));
        }

        return fitting;

        bool IsForeign(string cell) => cell.Split('@') is [_, var language] && !languages.Contains(language);
    }

    /// <summary>The key of the place after so many others, as clients make them (<c>a0</c>, <c>a1</c>, … <c>b00</c>).</summary>
    internal static string PositionAt(int count)
    {
        const string Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
        var (head, digits, room) = ('a', 1, Digits.Length);
        while (count >= room)
        {
            count -= room;
            (head, digits, room) = ((char)(head + 1), digits + 1, room * Digits.Length);
        }

        var key = new char[digits + 1];
        key[0] = head;
        for (var at = digits; at > 0; at--)
        {
            key[at] = Digits[count % Digits.Length];
            count /= Digits.Length;
        }

        return new string(key);
    }
}
