using System.Collections.Frozen;
using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.Documents;

namespace NvpOrleans.Planning.Catalog;

/// <summary>The sections of one document: prose once in each language, everything else once.</summary>
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
        new([.. templates.SelectMany(template => IdsOf(template, languages))]);

    public bool Contains(SectionId section) => _set.Contains(section);

    private static IEnumerable<SectionId> IdsOf(SectionTemplate template, IReadOnlyList<string> languages) =>
        template.Kind == SectionKind.Prose
            ? languages.Select(language => new SectionId(template.Slug, language))
            : [new SectionId(template.Slug, null)];
}
