namespace NvpOrleans.Grains.Documents;

/// <summary>Limits and times of a document grain (configuration section <c>Documents</c>).</summary>
public sealed class DocumentOptions
{
    /// <summary>Largest update in bytes; a larger one is refused with <c>too-large</c>.</summary>
    public int MaxUpdateBytes { get; set; } = 5 * 1024 * 1024;

    /// <summary>Most structs in one update.</summary>
    public int MaxUpdateStructs { get; set; } = 50_000;

    /// <summary>Most Yjs client ids in one update.</summary>
    public int MaxUpdateClients { get; set; } = 32;

    /// <summary>Most structs in one section; beyond it only deletions pass.</summary>
    public int MaxSectionStructs { get; set; } = 500_000;

    /// <summary>Bytes that may wait for the journal before callers are told that the document is busy.</summary>
    public int MaxWaitingBytes { get; set; } = 8 * 1024 * 1024;

    /// <summary>Updates that may wait for the journal before callers are told that the document is busy.</summary>
    public int MaxWaitingUpdates { get; set; } = 4096;

    /// <summary>Bytes of recent updates kept in memory for nodes that ask what they missed.</summary>
    public int RecentBytes { get; set; } = 2 * 1024 * 1024;

    /// <summary>Bytes of frozen texts that a silo keeps ready for readers, so that the journal is not read anew for each of them.</summary>
    public long FrozenBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>Shortest time between two publications to one node; a quiet section publishes at once.</summary>
    public TimeSpan Gather { get; set; } = TimeSpan.FromMilliseconds(10);

    /// <summary>A node that has not renewed its subscription for this long is dropped.</summary>
    public TimeSpan NodeExpiry { get; set; } = TimeSpan.FromSeconds(90);

    /// <summary>A section whose text nobody has asked for in this time gives its memory back.</summary>
    public TimeSpan SectionIdle { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How often a document looks for nodes that are gone, sections to unload and grants that began or ended with the clock.</summary>
    public TimeSpan Housekeeping { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long grants are trusted without asking the person grain again.</summary>
    public TimeSpan GrantsTrusted { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long after a change a plan tells the overview where it stands. People type several times a second; the overview need not follow each letter.</summary>
    public TimeSpan SummaryPause { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long after a decision or a comment people are told of it; at once, unless somebody wants to see what happens otherwise.</summary>
    public TimeSpan NewsPause { get; set; } = TimeSpan.Zero;

    /// <summary>How long after a change of the text those are told of it who follow it: once a day for each section, so people need not hear of its first letter.</summary>
    public TimeSpan TextNewsPause { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Most client ids that one person may have reserved in a section; their oldest go first.</summary>
    public int MaxReservations { get; set; } = 64;

    /// <summary>So many commands about comments one person may send at once; then <see cref="CommentsPerMinute"/> holds.</summary>
    public int CommentBurst { get; set; } = 100;

    /// <summary>So many commands about comments one person may send each minute in one document, beyond which they are told to wait.</summary>
    public int CommentsPerMinute { get; set; } = 120;

    /// <summary>Most bytes of all comments on a document in its journal. As much again is left for settling; objections are raised and lifted beyond that.</summary>
    public int CommentBytes { get; set; } = 32 * 1024 * 1024;

    /// <summary>Most bytes of these that one organisation has said, and as much again for settling: no organisation keeps the others from commenting.</summary>
    public int CommentBytesOfOrganisation { get; set; } = 8 * 1024 * 1024;

    /// <summary>So many commands that decide about a document one person may send at once; then <see cref="DecisionsPerMinute"/> holds.</summary>
    public int DecisionBurst { get; set; } = 60;

    /// <summary>So many commands that decide one person may send each minute in one document, beyond which they are told to wait. Some read the whole text.</summary>
    public int DecisionsPerMinute { get; set; } = 60;
}
