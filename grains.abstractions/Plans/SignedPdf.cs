using NvpOrleans.Abstractions.People;

namespace NvpOrleans.Abstractions.Plans;

/// <summary>A PDF that somebody attached to a frozen text. What the service knows of it is its bytes: signatures inside it are not checked.</summary>
/// <param name="Text">The name of the text that it belongs to (<see cref="PlanText.Name"/>).</param>
/// <param name="File">The SHA-256 of its bytes in hexadecimal, which names it in addresses.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Title">What it is, or who signed it, in the words of who attached it.</param>
/// <param name="By">Who attached it.</param>
/// <param name="At">When (UTC).</param>
/// <param name="Hashes">The content hash of the text, by language of the plan.</param>
/// <param name="IsVoided">True when the approval of the text has ended with a return.</param>
[GenerateSerializer, Immutable, Alias("nvp.SignedPdf")]
public sealed record SignedPdf(
    [property: Id(0)] string Text,
    [property: Id(1)] string File,
    [property: Id(2)] long Bytes,
    [property: Id(3)] string Title,
    [property: Id(4)] PersonId By,
    [property: Id(5)] DateTimeOffset At,
    [property: Id(6)] IReadOnlyDictionary<string, string> Hashes,
    [property: Id(7)] bool IsVoided);
