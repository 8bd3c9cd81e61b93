namespace NvpOrleans.Web.Plans;

/// <summary>What comes with a signed PDF. What the bytes are the node says itself, from what it read.</summary>
/// <param name="Operation">Chosen by the sender.</param>
/// <param name="Title">What it is, or who signed it.</param>
/// <param name="Hashes">The content hash of the text that it belongs to, by language.</param>
internal sealed record SignedPdfBody(Guid Operation, string Title, Dictionary<string, string> Hashes);
