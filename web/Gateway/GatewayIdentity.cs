using NvpOrleans.Abstractions.Documents;

namespace NvpOrleans.Web.Gateway;

/// <summary>This node, as documents know it: a name that is new with each start, and the observer they call.</summary>
internal sealed record GatewayIdentity(string Name, IDocumentAudience Reference);
