using NvpOrleans.Abstractions.Documents;

namespace NvpOrleans.Web.Gateway;

/// <summary>A document's activations or its rights changed faster than this node could follow. Nothing was taken; whoever asked comes again.</summary>
internal sealed class DocumentMovingException(DocumentId document)
    : Exception($"Document {document} moved on each time this node subscribed.");
