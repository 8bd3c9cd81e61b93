using NvpOrleans.Abstractions.Documents;

namespace NvpOrleans.Web.Gateway;

/// <summary>This node, as a document knows it: a name that is new with each start, and the observer it calls.</summary>
internal sealed record GatewayIdentity(string Name, IDocumentAudience Reference);
