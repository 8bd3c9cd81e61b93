namespace NvpOrleans.Grains.Documents;

/// <summary>What a journal entry of a document holds. The numbers are stored and never reused.</summary>
internal enum EntryKind : byte
{
    /// <summary>The text a section starts with, written by the service: a Yjs update (v1).</summary>
    Seed = 1,

    /// <summary>What a person wrote: a Yjs update (v1), as it came.</summary>
    Update = 2,

    /// <summary>A decision about the document: what its kind writes, UTF-8 JSON.</summary>
    Decision = 3,

    /// <summary>The text of an earlier entry, put back by the service together with a decision: a Yjs update (v1).</summary>
    Restored = 4,

    /// <summary>Something that happened in the comments on a section, UTF-8 JSON.</summary>
    Comment = 5,
}
