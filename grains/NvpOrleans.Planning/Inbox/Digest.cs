using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.Inbox;
using NvpOrleans.Planning.Catalog;

namespace NvpOrleans.Planning.Inbox;

/// <summary>The daily mail in a person's language: how much of what is new, and where to read it. Nothing of any plan.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="Text">The words, lines ended by a line feed.</param>
public sealed record Digest(string Subject, string Text)
{
    private const string Name = "digest-words.json";

    private static readonly FrozenDictionary<string, LocalizedText> Words = Read();

    /// <summary>The digest of some kinds of news.</summary>
    /// <param name="kinds">The kind of each.</param>
    /// <param name="language">nl, fr, de or en.</param>
    /// <param name="inbox">The address of the inbox.</param>
    public static Digest Of(IReadOnlyCollection<InboxKind> kinds, string language, Uri inbox)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        var lines = kinds.CountBy(kind => kind).OrderBy(counted => counted.Key)
            .Select(counted => Say("line", ("what", Say(WireNames.Of(counted.Key))), ("count", Number(counted.Value))));
        return new Digest(
            Say("subject", ("count", Number(kinds.Count))),
            string.Join('\n', [Say("open"), "", .. lines.Select(line => $"- {line}"), "", Say("link"), $"{inbox}", "", Say("stop"), ""]));

        string Say(string word, params (string Name, string Value)[] values) =>
            values.Aggregate(In(Words[word], language), (text, value) => text.Replace($"{{{value.Name}}}", value.Value, StringComparison.Ordinal));
    }

    private static string In(LocalizedText text, string language) => language switch
    {
        "nl" => text.Nl,
        "fr" => text.Fr,
        "de" => text.De,
        _ => text.En,
    };

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static FrozenDictionary<string, LocalizedText> Read()
    {
        using var text = EmbeddedData.Open(Name);
        return JsonSerializer.Deserialize<Dictionary<string, LocalizedText>>(text.ReadToEnd(), JsonSerializerOptions.Web)!.ToFrozenDictionary();
    }
}
