namespace NvpOrleans.Abstractions.Inbox;

/// <summary>What came of the daily mail of one person. The numbers are never reused.</summary>
public enum DigestOutcome
{
    /// <summary>Nothing remains to be done for that day.</summary>
    Done = 0,

    /// <summary>This mail must be tried again; those of others need not wait for it.</summary>
    Later = 1,

    /// <summary>The post takes no mail now: this one must be tried again, and the others would fail like it.</summary>
    PostFails = 2,
}
