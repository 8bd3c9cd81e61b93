namespace NvpOrleans.Planning.Objectives;

/// <summary>A goal or action at its place in the tree.</summary>
/// <param name="Row">The item as the document holds it: its texts.</param>
/// <param name="Depth">How many items it stands under.</param>
/// <param name="Children">The items under it, in order.</param>
public sealed record Objective(ObjectiveRow Row, int Depth, IReadOnlyList<Objective> Children)
{
    /// <summary>Its id.</summary>
    public string Id => Row.Id;

    /// <summary>What it is.</summary>
    public ObjectiveLevel Level => (ObjectiveLevel)Math.Min(Depth, (int)ObjectiveLevel.Action);

    /// <summary>The number of the phenomenon or theme that its own cell names; null where it names none.</summary>
    public string? Phenomenon { get; init; }

    /// <summary>The phenomenon or theme that it serves by its own word or that of the nearest goal above it; null for none.</summary>
    public string? Serves { get; init; }

    /// <summary>The municipality it is limited to; null for the whole zone.</summary>
    public string? Municipality { get; init; }

    /// <summary>Its first day.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>Its last day.</summary>
    public DateOnly? End { get; init; }

    /// <summary>Where its indicator stood.</summary>
    public Measure Baseline { get; init; }

    /// <summary>Where its indicator shall stand.</summary>
    public Measure Target { get; init; }

    /// <summary>The unit of its indicator; null where none is named.</summary>
    public string? Unit { get; init; }

    /// <summary>A text by the key of its cell (<c>title@nl</c>, <c>lead</c>); empty where nothing was written.</summary>
    public string Text(string cell) => Row.Texts.GetValueOrDefault(cell, "");

    /// <summary>A text that stands once in each language, by language; those in which nothing was written are missing.</summary>
    public IReadOnlyDictionary<string, string> TextsOf(string cell, IEnumerable<string> languages) =>
        languages.Select(language => (language, Text: Text($"{cell}@{language}"))).Where(pair => pair.Text.Length > 0)
            .ToDictionary(pair => pair.language, pair => pair.Text);
}
