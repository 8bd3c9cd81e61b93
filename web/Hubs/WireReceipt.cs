using MessagePack;

namespace NvpOrleans.Web.Hubs;

/// <summary>The answer to a pushed update.</summary>
[MessagePackObject]
public sealed record WireReceipt(
    [property: Key("sequence")] long Sequence,
    [property: Key("missing")] byte[]? Missing);
