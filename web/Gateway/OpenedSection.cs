using NvpOrleans.Abstractions.Access;

namespace NvpOrleans.Web.Gateway;

/// <summary>A section that one connection has open.</summary>
/// <param name="ClientId">The Yjs client id it was opened with: the only one whose caret and edits it may send.</param>
/// <param name="Schema">The version of the prose schema that the client knows.</param>
internal sealed record OpenedSection(ulong ClientId, int Schema)
{
    /// <summary>What the person may do there now.</summary>
    public required SectionAccess Access { get; set; }

    /// <summary>True when the client's schema is not the service's: it reads, whatever its person may do.</summary>
    public bool IsStale { get; init; }

    /// <summary>The clock of the caret it has introduced; null for none. The caret goes with the section.</summary>
    public long? CaretClock { get; set; }

    /// <summary>What the person may do there with this client, when the rights are these.</summary>
    public SectionAccess Limit(SectionAccess rights) =>
        IsStale && rights.CanWrite ? new SectionAccess(Ability.Read, ReadOnlyReason.StaleClient) : rights;
}
