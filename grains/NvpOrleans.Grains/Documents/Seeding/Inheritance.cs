using NvpOrleans.Abstractions.Documents;

namespace NvpOrleans.Grains.Documents.Seeding;

/// <summary>What sections start from beside the data files: the text of one other document, or of several.</summary>
internal abstract record Inheritance
{
    /// <summary>How a section starts; null when nothing is handed over for it.</summary>
    public abstract byte[]? SeedOf(SectionId section);

    /// <summary>Where the text of sections that started from it stood, each document with those that it gave something to.</summary>
    public abstract IEnumerable<(PreviousText Source, IReadOnlyList<SectionId> Sections)> SourcesOf(IReadOnlyList<SectionId> sections);
}
