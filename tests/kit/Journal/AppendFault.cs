namespace NvpOrleans.Tests.Kit.Journal;

/// <summary>How an append of a <see cref="GatedJournalStore"/> fails.</summary>
public enum AppendFault
{
    /// <summary>Nothing was written.</summary>
    BeforeWrite,

    /// <summary>It was written, and the answer was lost.</summary>
    AfterWrite,
}
