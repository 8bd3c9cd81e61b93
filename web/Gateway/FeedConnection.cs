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

    /// <summary>The sections it has open.</summary>
    public Dictionary<SectionId, OpenedSection> Sections { get; } = [];

    /// <summary>The sections its person may read: nothing tells it of others.</summary>
    public IReadOnlySet<SectionId> Readable { get; private set; } = new HashSet<SectionId>();

    /// <summary>Those of which its person may read the drafts, and so the remarks.</summary>
    public IReadOnlySet<SectionId> ReadableDrafts { get; private set; } = new HashSet<SectionId>();

    /// <summary>The same for all who may read the same, so that they share a message.</summary>
    public string ReadableKey { get; private set; } = "";

    public bool IsIdle => !WatchesDocument && Sections.Count == 0;

    /// <summary>The person may read these sections from now on.</summary>
    public void Read(IReadOnlyCollection<SectionInfo> sections)
    {
        Readable = sections.Select(info => info.Section).ToHashSet();
        ReadableDrafts = sections.Where(info => info.Access.ReadsDrafts).Select(info => info.Section).ToHashSet();
        ReadableKey = string.Join(' ', Readable);
    }
}
