using System.Collections.Frozen;
using System.Text.Json;
using NvpOrleans.Abstractions.Catalog;

namespace NvpOrleans.Planning.Catalog;

/// <summary>What is said of a problem in a data file, in the four languages. The words stand in a file of their own.</summary>
internal static class ProblemWords
{
    public const string Name = "problem-words.json";

    private static readonly FrozenDictionary<string, LocalizedText> Words = Read();

    public static IEnumerable<KeyValuePair<string, LocalizedText>> All => Words;

    /// <summary>The sentence of a word, its placeholders filled.</summary>
    /// <exception cref="ArgumentException">There is no such word: a fault of the service.</exception>
    public static LocalizedText Of(string word, IReadOnlyList<(string Name, object Value)> values)
    {
        if (!Words.TryGetValue(word, out var sentence)) throw new ArgumentException($"{Name} has no word {word}", nameof(word));
        return new LocalizedText(Fill(sentence.Nl), Fill(sentence.Fr), Fill(sentence.De), Fill(sentence.En));

        string Fill(string text) => values.Aggregate(text, (filled, value) => filled.Replace($"{{{value.Name}}}", $"{value.Value}", StringComparison.Ordinal));
    }

    private static FrozenDictionary<string, LocalizedText> Read()
    {
        using var text = EmbeddedData.Open(Name);
        return JsonSerializer.Deserialize<Dictionary<string, LocalizedText>>(text.ReadToEnd(), JsonSerializerOptions.Web)!.ToFrozenDictionary();
    }
}
