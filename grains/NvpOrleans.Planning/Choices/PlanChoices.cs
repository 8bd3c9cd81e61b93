namespace NvpOrleans.Planning.Choices;

/// <summary>The choices of a plan, read from the rows of its grid. Never fails: what cannot be read counts as not chosen and is listed.</summary>
/// <param name="All">One for every row, in the order of the rows.</param>
/// <param name="Problems">What could not be read.</param>
public sealed record PlanChoices(IReadOnlyList<Choice> All, IReadOnlyList<UnreadableCell> Problems)
{
    /// <summary>The choices of a plan that nobody has opened.</summary>
    public static PlanChoices None { get; } = new([], []);

    /// <summary>The numbers of the retained phenomena and themes.</summary>
    public IEnumerable<string> Retained => All.Where(choice => choice.IsRetained).Select(choice => choice.Number);

    /// <summary>The word of the level of each phenomenon and theme that something was chosen for, by its number.</summary>
    public IReadOnlyDictionary<string, string> Levels =>
        All.Where(choice => choice.Level is not null).ToDictionary(choice => choice.Number, choice => Words<ChoiceLevel>.Of(choice.Level!.Value));

    /// <summary>Reads the rows.</summary>
    public static PlanChoices Of(IEnumerable<ChoiceRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var choices = new List<Choice>();
        var problems = new List<UnreadableCell>();
        foreach (var row in rows)
        {
            var level = Words<ChoiceLevel>.Parse(row.Level);
            if (level is null && row.Level is not "") problems.Add(new UnreadableCell(row.Number, "level", row.Level));
            choices.Add(new Choice(row.Number, level, row.Reasons));
        }

        return new PlanChoices(choices, problems);
    }
}
