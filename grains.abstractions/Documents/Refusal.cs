namespace NvpOrleans.Abstractions.Documents;

/// <summary>Why a call was not carried out: a stable code and named arguments, from which a client makes a sentence.</summary>
/// <param name="Code">One of <see cref="RefusalCode"/>.</param>
/// <param name="Reason">A stable word that narrows the code (<c>frozen</c>, <c>schema</c>); null when the code says it all.</param>
/// <param name="Arguments">Named values for the sentence (a stage, a limit in bytes). Never plan text or personal data.</param>
[GenerateSerializer, Immutable, Alias("nvp.Refusal")]
public sealed record Refusal(
    [property: Id(0)] RefusalCode Code,
    [property: Id(1)] string? Reason = null,
    [property: Id(2)] IReadOnlyDictionary<string, string>? Arguments = null);
