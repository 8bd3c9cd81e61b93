using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Planning.Catalog;

namespace NvpOrleans.Grains.Documents.Seeding;

/// <summary>What has to be known of a document to write text of another one into it.</summary>
/// <param name="Root">The name of the root of prose.</param>
/// <param name="Languages">The languages it is written in.</param>
/// <param name="Numbers">The phenomena and themes, in the order of the choices.</param>
/// <param name="KindOf">What a section holds.</param>
/// <param name="SharedWith">Those of the numbers that mean the same in another document: text about another subject is not handed over.</param>
internal sealed record InheritingDocument(
    string Root, IReadOnlyList<string> Languages, IReadOnlyList<string> Numbers, Func<SectionId, SectionKind> KindOf, Func<DocumentId, IReadOnlyList<string>> SharedWith)
{
    /// <summary>False for a section about a phenomenon that is another one in the source.</summary>
    public bool Inherits(SectionId section, DocumentId source) => PhenomenonSections.NumberOf(section.Slug) is not { } number || SharedWith(source).Contains(number);
}
