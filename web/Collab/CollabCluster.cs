using NvpOrleans.Web.Gateway;

namespace NvpOrleans.Web.Collab;

/// <summary>What a connection needs of the service.</summary>
internal sealed record CollabCluster(
    IGrainFactory Grains, DocumentGateway Gateway, WebInstruments Instruments, TimeProvider Time, ILogger<CollabConnection> Log);
