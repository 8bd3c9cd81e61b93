namespace NvpOrleans.Web.Gateway;

/// <summary>What an item in a connection's queue is; some kinds replace or drop others that wait.</summary>
internal enum OutboxKind
{
    /// <summary>Durable updates of a section: dropped for a resync when the queue is full.</summary>
    Update,

    /// <summary>Carets: those that wait are merged.</summary>
    Presence,

    /// <summary>Participants of a document: the latest replaces one that waits.</summary>
    Participants,

    /// <summary>The version of the person's inbox: the latest replaces one that waits.</summary>
    Inbox,

    /// <summary>Rows of a status board: those that wait are merged.</summary>
    Board,

    /// <summary>Rights: must arrive.</summary>
    Control,

    /// <summary>The section is to be opened anew: must arrive, and until it has left no update of the section is queued.</summary>
    Resync,
}
