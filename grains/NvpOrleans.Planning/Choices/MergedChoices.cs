using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Planning.Seeds;

namespace NvpOrleans.Planning.Choices;

/// <summary>
/// The choices that the plan of a merged zone starts from: of each phenomenon the strictest place that one of its predecessors gave it,
/// so that nothing is dropped before somebody has decided it, with the place and the reasons of each by its name.
/// </summary>
public static class MergedChoices
{
    /// <param name="plans">The zones that merged, each with its rows; a phenomenon without a row was not chosen there.</param>
    /// <param name="numbers">The phenomena and themes, in the order of the rows.</param>
    /// <param name="languages">The languages of the new plan.</param>
    /// <returns>One row for each number.</returns>
    public static IReadOnlyList<ChoiceRow> Of(
        IReadOnlyList<(Zone Zone, IReadOnlyList<ChoiceRow> Rows)> plans, IEnumerable<string> numbers, IReadOnlyList<string> languages)
    {
        ArgumentNullException.ThrowIfNull(plans);
        ArgumentNullException.ThrowIfNull(languages);
        return [.. numbers.Select(number => RowOf(number, plans, languages))];
    }

    private static ChoiceRow RowOf(string number, IReadOnlyList<(Zone Zone, IReadOnlyList<ChoiceRow> Rows)> plans, IReadOnlyList<string> languages)
    {
        var said = plans
            .Select(plan => (plan.Zone, Row: plan.Rows.FirstOrDefault(row => row.Number == number)))
            .Where(plan => plan.Row is not null)
            .Select(plan => new Said(plan.Zone, Words<ChoiceLevel>.Parse(plan.Row!.Level), plan.Row.Reasons))
            .Where(plan => !plan.IsNothing)
            .ToList();
        var strictest = said.Min(plan => plan.Level);
        var reasons = languages.ToDictionary(language => language, language => string.Join('\n', said.SelectMany(plan => plan.In(language, languages))));
        return new ChoiceRow(number, strictest is { } level ? Words<ChoiceLevel>.Of(level) : "", reasons);
    }

    private sealed record Said(Zone Zone, ChoiceLevel? Level, IReadOnlyDictionary<string, string> Reasons)
    {
        public bool IsNothing => Level is null && Reasons.Values.All(reason => reason.Length == 0);

        // A reason in a language that the new plan does not have stands in its first one, until somebody has translated it.
        public IEnumerable<string> In(string language, IReadOnlyList<string> languages)
        {
            var own = Reasons.GetValueOrDefault(language, "");
            if (own.Length > 0 || Level is not null) yield return MergerPhrases.Reason(language, Zone, Level, own, language);
            if (language != languages[0]) yield break;
            foreach (var (written, reason) in Reasons.OrderBy(reason => reason.Key, StringComparer.Ordinal))
                if (reason.Length > 0 && !languages.Contains(written)) yield return MergerPhrases.Reason(language, Zone, Level, reason, written);
        }
    }
}
