using NvpOrleans.Abstractions.Documents;

namespace NvpOrleans.Web.Gateway;

/// <summary>A section of a document, as a connection names it.</summary>
internal readonly record struct SectionKey(DocumentId Document, SectionId Section);
