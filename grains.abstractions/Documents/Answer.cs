using System.Diagnostics.CodeAnalysis;

namespace NvpOrleans.Abstractions.Documents;

/// <summary>What a grain answers to a person's call: the value, or a refusal with its reason. Never both, never neither.</summary>
[GenerateSerializer, Immutable, Alias("nvp.Answer`1")]
public readonly record struct Answer<T>([property: Id(0)] T? Value, [property: Id(1)] Refusal? Refusal)
    where T : class
{
    /// <summary>True when there is a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsAllowed => Refusal is null;

    public static implicit operator Answer<T>(T value) => new(value, null);

    public static implicit operator Answer<T>(Refusal refusal) => new(null, refusal);
}
