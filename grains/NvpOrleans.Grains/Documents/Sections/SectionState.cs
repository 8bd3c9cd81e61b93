namespace NvpOrleans.Grains.Documents.Sections;

/// <summary>A section as a snapshot stores it.</summary>
/// <param name="Section">The section id as text.</param>
/// <param name="Generation">Its generation.</param>
/// <param name="LastSequence">The sequence of its last entry.</param>
/// <param name="IsStarted">Whether a person has written in it.</param>
/// <param name="Owners">The author of each Yjs client id that has written.</param>
/// <param name="Update">The whole state as a Yjs update (v1).</param>
internal sealed record SectionState(
    string Section,
    int Generation,
    long LastSequence,
    bool IsStarted,
    IReadOnlyDictionary<ulong, string> Owners,
    byte[] Update)
{
    /// <summary>What a person last wrote in it; unknown, and the default, where an older snapshot does not say it.</summary>
    public LastChange LastChange { get; init; }
}
