using NvpOrleans.Abstractions.Access;

namespace NvpOrleans.Planning.Access;

/// <summary>What a grant says about sections.</summary>
internal static class GrantRules
{
    /// <summary>True when the grant is not limited to sections, or names this one.</summary>
    public static bool Names(this Grant grant, string section) => grant.Sections.Count == 0 || grant.Sections.Contains(section);

    /// <summary>True for what a guest's grant must be: an empty list of sections would otherwise mean all, for ever.</summary>
    public static bool IsTemporaryForNamedSections(this Grant grant) => grant.Sections.Count > 0 && grant.Until is not null;
}
