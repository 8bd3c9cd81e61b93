using NvpOrleans.Abstractions.Documents;

namespace NvpOrleans.Web.Hubs;

/// <summary>The sections that one connection has open, over all documents.</summary>
internal sealed class ConnectionSections
{
    private readonly HashSet<(DocumentId Document, SectionId Section)> _sections = [];

    public int Count
    {
        get
        {
            lock (_sections) return _sections.Count;
        }
    }

    public bool Contains((DocumentId Document, SectionId Section) section)
    {
        lock (_sections) return _sections.Contains(section);
    }

    public void Add((DocumentId Document, SectionId Section) section)
    {
        lock (_sections) _sections.Add(section);
    }

    public void Remove((DocumentId Document, SectionId Section) section)
    {
        lock (_sections) _sections.Remove(section);
    }
}
