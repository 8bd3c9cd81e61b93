using NvpOrleans.Abstractions.Documents;

namespace NvpOrleans.Grains.Documents.Sections;

/// <summary>The sections of one document.</summary>
internal sealed class SectionSet(IEnumerable<SectionId> sections, int maxReservations)
{
    private readonly Dictionary<SectionId, Section> _sections = sections.ToDictionary(id => id, id => new Section(id, maxReservations));

    public IReadOnlyCollection<Section> All => _sections.Values;

    /// <summary>The section, or null when the document has none of that id.</summary>
    public Section? Find(SectionId id) => _sections.GetValueOrDefault(id);

    /// <summary>The section, or null when the text names none.</summary>
    public Section? Find(string id) => SectionId.Parse(id) is { } parsed ? Find(parsed) : null;

    /// <summary>Sections of which something was told after a sequence.</summary>
    public IEnumerable<SectionId> ToldAfter(long sequence) =>
        _sections.Values.Where(section => section.ToldSequence > sequence).Select(section => section.Id);
}
