using MessagePack;

namespace NvpOrleans.Web.Hubs;

/// <summary>What others see of a person.</summary>
[MessagePackObject]
public sealed record WireBadge(
    [property: Key("id")] string Id,
    [property: Key("name")] string Name,
    [property: Key("organisation")] string Organisation,
    [property: Key("organisationKind")] string OrganisationKind,
    [property: Key("role")] string Role);
