using System.Collections.Frozen;
using System.Text;

namespace NvpOrleans.Planning;

/// <summary>The words of an enum on the wire and in files: its members in kebab-case (<c>ZoneEditor</c> is <c>zone-editor</c>).</summary>
internal static class Words<TEnum>
    where TEnum : struct, Enum
{
    private static readonly FrozenDictionary<TEnum, string> ByValue =
        Enum.GetValues<TEnum>().ToFrozenDictionary(value => value, value => Kebab(value.ToString()));

    private static readonly FrozenDictionary<string, TEnum> ByWord = ByValue.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    /// <summary>All words, in the order of the enum.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<TEnum>().Select(Of)];

    public static string Of(TEnum value) => ByValue[value];

    public static TEnum? Parse(string? word) => word is not null && ByWord.TryGetValue(word, out var value) ? value : null;

    private static string Kebab(string name)
    {
        var word = new StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            if (char.IsUpper(c) && word.Length > 0) word.Append('-');
            word.Append(char.ToLowerInvariant(c));
        }

        return word.ToString();
    }
}
