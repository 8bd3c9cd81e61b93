using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;

namespace NvpOrleans.Web.Gateway;

/// <summary>One connection's part in one document.</summary>
internal sealed class FeedConnection(ConnectionOutbox outbox, PersonId person)
{
    public ConnectionOutbox Outbox => outbox;

    public PersonId Person => person;

    /// <summary>True while the connection has the document open, whatever its sections.</summary>
    public bool WatchesDocument { get; set; }

    /// <summary>The sections it has open, with what the person may do there.</summary>
    public Dictionary<SectionId, SectionAccess> Sections { get; } = [];

    /// <summary>The carets it has introduced, with their last clock; they go when it goes.</summary>
    public Dictionary<(SectionId Section, ulong Client), long> Carets { get; } = [];

    public bool IsIdle => !WatchesDocument && Sections.Count == 0;
}
