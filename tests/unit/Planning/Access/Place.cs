using NvpOrleans.Abstractions.Documents;

namespace NvpOrleans.Tests.Unit.Planning.Access;

/// <summary>A section of a document at a stage.</summary>
public sealed record Place(DocumentId Document, SectionId Section, string Stage);
