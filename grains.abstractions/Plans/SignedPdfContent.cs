namespace NvpOrleans.Abstractions.Plans;

/// <summary>A signed PDF to be kept by a reader.</summary>
/// <param name="FileName">A name for it that every file system takes.</param>
/// <param name="Content">Its bytes; they are those of its hash.</param>
[GenerateSerializer, Immutable, Alias("nvp.SignedPdfContent")]
public sealed record SignedPdfContent([property: Id(0)] string FileName, [property: Id(1)] byte[] Content);
