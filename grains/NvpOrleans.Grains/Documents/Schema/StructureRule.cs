using System.Text.RegularExpressions;

namespace NvpOrleans.Grains.Documents.Schema;

/// <summary>One kind of structured section as its file holds it: a root map of entries, each a map of cells.</summary>
internal sealed class StructureRule
{
    /// <summary>The name of the root map.</summary>
    public required string Root { get; init; }

    /// <summary>What its keys are.</summary>
    public required EntryRule Entries { get; init; }

    /// <summary>The cells of every entry, by name; one that is written per language has a key for each of them (<c>title@nl</c>).</summary>
    public required IReadOnlyDictionary<string, CellRule> Cells { get; init; }
}

/// <summary>The keys of a structured section's root.</summary>
internal sealed class EntryRule
{
    private Regex? _regex;

    /// <summary>What a key looks like; a regular expression that .NET and JavaScript read alike.</summary>
    public required string Pattern { get; init; }

    /// <summary>True when the service writes all entries at the start and nobody adds one.</summary>
    public bool AreSeeded { get; init; }

    /// <summary>Most entries.</summary>
    public required int Maximum { get; init; }

    /// <summary>True for a key that an entry may have.</summary>
    public bool Allows(string key) => (_regex ??= new Regex(Pattern, RegexOptions.CultureInvariant)).IsMatch(key);
}

/// <summary>A cell of an entry.</summary>
internal sealed class CellRule
{
    /// <summary>The type of cells that several people write at once.</summary>
    public const string Text = "text";

    private Regex? _regex;

    /// <summary><c>text</c> for shared text; <c>word</c> and <c>boolean</c> for values of which the last writer's stays.</summary>
    public required string Type { get; init; }

    /// <summary>True when there is one for each language of the document.</summary>
    public bool PerLanguage { get; init; }

    /// <summary>Most UTF-16 code units that one update may add to a text.</summary>
    public int Maximum { get; init; }

    /// <summary>The words that are allowed; null for those of the pattern.</summary>
    public IReadOnlyList<string>? Values { get; init; }

    /// <summary>What a word looks like; a regular expression that .NET and JavaScript read alike.</summary>
    public string? Pattern { get; init; }

    /// <summary>True for shared text.</summary>
    public bool IsText => Type == Text;

    /// <summary>True when the value may stand here.</summary>
    public bool Allows(object? value) => value switch
    {
        bool => Type == "boolean",
        string word when Type == "word" => Values?.Contains(word) ?? Matches(word),
        _ => false,
    };

    private bool Matches(string word) => (_regex ??= new Regex(Pattern!, RegexOptions.CultureInvariant)).IsMatch(word);
}
