using NvpOrleans.Abstractions.Documents;

namespace NvpOrleans.Grains.Documents.Sections;

/// <summary>
/// The sections of one document. Those that its journal has and the catalogue of now does not know are kept beside them, unseen: what
/// people wrote in them stands in the next snapshot too, for the day on which the catalogue knows them again.
/// </summary>
internal sealed class SectionSet(IEnumerable<SectionId> sections, int maxReservations)
{
    private readonly Dictionary<SectionId, Section> _sections = sections.ToDictionary(id => id, id => new Section(id, maxReservations));
    private readonly Dictionary<string, Section> _unknown = new(StringComparer.Ordinal);

    public IReadOnlyCollection<Section> All => _sections.Values;

    /// <summary>All that is stored of the document, the unknown sections too.</summary>
    public IEnumerable<Section> Stored => _sections.Values.Concat(_unknown.Values);

    /// <summary>The section, or null when the document has none of that id.</summary>
    public Section? Find(SectionId id) => _sections.GetValueOrDefault(id);

    /// <summary>The section of which something is stored, whether the catalogue knows it or not.</summary>
    public Section FindStored(string id)
    {
        var parsed = SectionId.Parse(id);
        if (parsed is { } known && Find(known) is { } section) return section;
        if (!_unknown.TryGetValue(id, out var unknown)) _unknown[id] = unknown = new Section(parsed ?? new SectionId(id, null), maxReservations);
        return unknown;
    }

    /// <summary>Sections of which something was told after a sequence.</summary>
    public IEnumerable<SectionId> ToldAfter(long sequence) =>
        _sections.Values.Where(section => section.ToldSequence > sequence).Select(section => section.Id);
}
