namespace NvpOrleans.Abstractions.Access;

/// <summary>Why a person who sees a section cannot write in it.</summary>
public enum ReadOnlyReason
{
    /// <summary>The person may write.</summary>
    None = 0,

    /// <summary>The person's role reads here.</summary>
    RoleReads = 1,

    /// <summary>The person's role comments here.</summary>
    RoleComments = 2,

    /// <summary>The person writes in other sections of this document.</summary>
    OtherSection = 3,

    /// <summary>The content is frozen at this stage.</summary>
    Frozen = 4,

    /// <summary>The person's client is out of date and could harm the document.</summary>
    StaleClient = 5,
}
