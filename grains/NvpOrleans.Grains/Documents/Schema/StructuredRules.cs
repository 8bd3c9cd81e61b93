using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Yjs;

namespace NvpOrleans.Grains.Documents.Schema;

/// <summary>
/// The rules of one structured section. An entry comes with all its cells at once and stays; its texts are plain; its other cells
/// hold one value each. So two people who write at the same time never replace each other's nested types, and nothing that one
/// of them wrote is lost with a key.
/// </summary>
internal sealed class StructuredRules : IContentRules
{
    /// <param name="rule">The kind of section.</param>
    /// <param name="languages">The languages of the document.</param>
    public StructuredRules(StructureRule rule, IReadOnlyList<string> languages)
    {
        (Root, Entries) = (rule.Root, rule.Entries);
        Cells = rule.Cells
            .SelectMany(cell => cell.Value.PerLanguage
                ? languages.Select(language => KeyValuePair.Create($"{cell.Key}@{language}", cell.Value))
                : [cell])
            .ToDictionary();
    }

    /// <summary>The name of the root map.</summary>
    public string Root { get; }

    /// <summary>What its keys are.</summary>
    public EntryRule Entries { get; }

    /// <summary>The cells of an entry by key.</summary>
    public IReadOnlyDictionary<string, CellRule> Cells { get; }

    /// <inheritdoc/>
    public Refusal? Check(Doc doc, Update update) => new StructuredCheck(this, doc.GetMap(Root), update).Run(doc.Survey(update));
}
