using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.Documents;

namespace NvpOrleans.Grains.Documents.Seeding;

/// <summary>What has to be known of a document to write text of another one into it.</summary>
/// <param name="Root">The name of the root of prose.</param>
/// <param name="Languages">The languages it is written in.</param>
/// <param name="Numbers">The phenomena and themes, in the order of the choices.</param>
/// <param name="KindOf">What a section holds.</param>
internal sealed record InheritingDocument(
    string Root, IReadOnlyList<string> Languages, IReadOnlyList<string> Numbers, Func<SectionId, SectionKind> KindOf);
