using System.Collections.Frozen;
using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.Documents;

namespace NvpOrleans.Planning.Catalog;

/// <summary>The sections of one document: every prose section once in each language.</summary>
internal sealed class SectionList
{
    private readonly FrozenSet<SectionId> _set;

    private SectionList(IReadOnlyList<SectionId> all)
    {
        All = all;
        _set = all.ToFrozenSet();
    }

    public IReadOnlyList<SectionId> All { get; }

    public static SectionList Of(IEnumerable<SectionTemplate> templates, IReadOnlyList<string> languages) =>
        new([.. templates.SelectMany(template => languages.Select(language => new SectionId(template.Slug, language)))]);

    public bool Contains(SectionId section) => _set.Contains(section);
}
