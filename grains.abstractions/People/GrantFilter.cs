using NvpOrleans.Abstractions.Access;

namespace NvpOrleans.Abstractions.People;

/// <summary>Which grants are asked for; what is null does not matter.</summary>
/// <param name="Text">Part of the name, the organisation or the id of the person.</param>
/// <param name="Zone">The key of a zone that lies in the scope.</param>
/// <param name="Role">The role.</param>
/// <param name="EndsBefore">They end before this moment (UTC).</param>
[GenerateSerializer, Immutable, Alias("nvp.GrantFilter")]
public sealed record GrantFilter(
    [property: Id(0)] string? Text = null,
    [property: Id(1)] string? Zone = null,
    [property: Id(2)] Role? Role = null,
    [property: Id(3)] DateTimeOffset? EndsBefore = null);
