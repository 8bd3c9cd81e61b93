using System.Collections.Frozen;
using NvpOrleans.Abstractions.Documents;

namespace NvpOrleans.Planning;

/// <summary>The words of an enum on the wire and in files (<see cref="WireNames"/>), to be read back.</summary>
internal static class Words<TEnum>
    where TEnum : struct, Enum
{
    private static readonly FrozenDictionary<TEnum, string> ByValue =
        Enum.GetValues<TEnum>().ToFrozenDictionary(value => value, WireNames.Of);

    private static readonly FrozenDictionary<string, TEnum> ByWord = ByValue.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    /// <summary>All words, in the order of the enum.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<TEnum>().Select(Of)];

    public static string Of(TEnum value) => ByValue[value];

    public static TEnum? Parse(string? word) => word is not null && ByWord.TryGetValue(word, out var value) ? value : null;
}
