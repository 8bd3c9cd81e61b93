using NvpOrleans.Abstractions.Access;

namespace NvpOrleans.Planning.Access;

/// <summary>Roles and kinds of scope as stable words (<c>zone-editor</c>, <c>judicial-district</c>).</summary>
public static class RoleNames
{
    /// <summary>The word of a role.</summary>
    public static string NameOf(Role role) => Words<Role>.Of(role);

    /// <summary>Reads the word of a role; null when it is none.</summary>
    public static Role? ParseRole(string? name) => Words<Role>.Parse(name);

    /// <summary>The word of a kind of scope.</summary>
    public static string NameOf(ScopeKind kind) => Words<ScopeKind>.Of(kind);

    /// <summary>Reads the word of a kind of scope; null when it is none.</summary>
    public static ScopeKind? ParseScopeKind(string? name) => Words<ScopeKind>.Parse(name);
}
