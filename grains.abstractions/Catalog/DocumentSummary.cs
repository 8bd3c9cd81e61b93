using NvpOrleans.Abstractions.Documents;

namespace NvpOrleans.Abstractions.Catalog;

/// <summary>What one person sees of a document in a list.</summary>
/// <param name="Document">The document.</param>
/// <param name="Stage">The stage it stands in (public).</param>
/// <param name="CanOpen">True when the person may read at least one of its sections.</param>
/// <param name="CanWrite">True when the person may write in at least one of its sections.</param>
/// <param name="VersionInForce">
/// The number of the version in force, where the person may read it and the text that is open in the document is another one; null otherwise.
/// </param>
/// <param name="Due">By which day a plan shall have left its stage; null for none.</param>
[GenerateSerializer, Immutable, Alias("nvp.DocumentSummary")]
public sealed record DocumentSummary(
    [property: Id(0)] DocumentId Document,
    [property: Id(1)] string Stage,
    [property: Id(2)] bool CanOpen,
    [property: Id(3)] bool CanWrite,
    [property: Id(4)] int? VersionInForce = null,
    [property: Id(5)] DateOnly? Due = null)
{
    /// <summary>
    /// True while it is not known where a plan stands: the service has begun anew, and the plan has not yet told of what its journal holds. Then
    /// the person can open and write what they could at some stage; the plan itself says what they may.
    /// </summary>
    [Id(6)]
    public bool IsAwaited { get; init; }
}
