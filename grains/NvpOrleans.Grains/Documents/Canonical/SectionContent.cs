using NvpOrleans.Abstractions.Catalog;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Yjs;

namespace NvpOrleans.Grains.Documents.Canonical;

/// <summary>A section at one moment.</summary>
/// <param name="Id">The section.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Doc">Its document; it is only read.</param>
internal readonly record struct SectionContent(SectionId Id, SectionKind Kind, Doc Doc);
