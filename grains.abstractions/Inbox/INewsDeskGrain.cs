using NvpOrleans.Abstractions.Documents;

namespace NvpOrleans.Abstractions.Inbox;

/// <summary>
/// How far each document has told people what happened in it. Key: 0. Every few seconds it compares that with the journals, and wakes a
/// document that has not told everything: its server may have been killed between writing and telling.
/// </summary>
[Alias("nvp.INewsDeskGrain")]
public interface INewsDeskGrain : IGrainWithIntegerKey
{
    /// <summary>The journal sequence up to which a document is known to have told everything. It may be lower than the truth, never higher.</summary>
    [Alias("ToldBy")]
    Task<long> ToldBy(DocumentId document);

    /// <summary>Keeps it at work. Every silo calls it now and then, so that it goes on after whichever of them is lost.</summary>
    [Alias("Wake")]
    Task Wake();
}
