using MessagePack;

namespace NvpOrleans.Web.Hubs;

/// <summary>What a client sends to open a section (PROTOCOL.md).</summary>
[MessagePackObject]
public sealed class OpenSectionCall
{
    [Key("document")]
    public string? Document { get; set; }

    [Key("section")]
    public string? Section { get; set; }

    [Key("stateVector")]
    public byte[]? StateVector { get; set; }

    [Key("clientId")]
    public ulong ClientId { get; set; }

    [Key("schema")]
    public int Schema { get; set; }

    [Key("generation")]
    public int Generation { get; set; }
}
