using System.Collections.Concurrent;
using System.Text.Json;

namespace NvpOrleans.Abstractions.Documents;

/// <summary>Names of enumerations as the wire and stored data spell them: <c>CouncilReview</c> is <c>council-review</c>.</summary>
public static class WireNames
{
    private static readonly ConcurrentDictionary<Enum, string> Names = new();

    /// <summary>The kebab-case name of a value.</summary>
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum =>
        Names.GetOrAdd(value, static key => JsonNamingPolicy.KebabCaseLower.ConvertName(key.ToString()));
}
