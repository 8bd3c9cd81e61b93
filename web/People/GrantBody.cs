using NvpOrleans.Abstractions.Access;

namespace NvpOrleans.Web.People;

/// <summary>The body of a request that gives a grant, or (without role and scope) changes one. What is missing is null.</summary>
internal sealed record GrantBody(
    Guid Operation, Role? Role, Scope? Scope, IReadOnlyList<string>? Sections, string? SignsAs, DateTimeOffset? From, DateTimeOffset? Until)
{
    /// <summary>The command to give; null when the body lacks something that a grant needs.</summary>
    public GrantCommand.Give? AsGive() =>
        Role is { } role && Scope is { Names: not null } scope && !scope.Names.Contains(null!) && IsSound
            ? new GrantCommand.Give(role, scope, Sections ?? [], SignsAs, From?.ToUniversalTime(), Until?.ToUniversalTime()) { Operation = Operation }
            : null;

    /// <summary>The command to change; null when the body says more, or less, than that.</summary>
    public GrantCommand.Change? AsChange(string grant) =>
        Role is null && Scope is null && SignsAs is null && Sections is not null && IsSound
            ? new GrantCommand.Change(grant, Sections, From?.ToUniversalTime(), Until?.ToUniversalTime()) { Operation = Operation }
            : null;

    private bool IsSound => Operation != Guid.Empty && (Sections is null || !Sections.Contains(null!));
}
