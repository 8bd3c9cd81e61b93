using NvpOrleans.Abstractions.Access;

namespace NvpOrleans.Planning.Access;

/// <summary>Somebody must always be able to give rights, or nobody ever can again.</summary>
public static class Administrators
{
    /// <summary>True when the grants make their holder an administrator now and without an end.</summary>
    public static bool IsLasting(IEnumerable<Grant> grants, DateTimeOffset now) =>
        grants.Any(grant => grant is { Role: Role.Administrator, Until: null } && grant.HoldsAt(now));

    /// <summary>True when a change leaves an administrator without an end to it no longer one.</summary>
    public static bool StepsDown(IEnumerable<Grant> before, IEnumerable<Grant> after, DateTimeOffset now) => IsLasting(before, now) && !IsLasting(after, now);
}
