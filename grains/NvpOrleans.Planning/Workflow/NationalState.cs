using System.Collections.Immutable;
using System.Diagnostics;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Abstractions.Phenomena;

namespace NvpOrleans.Planning.Workflow;

/// <summary>Where a phenomenon or theme document stands: the fold of all its events. Immutable.</summary>
public sealed record NationalState
{
    private const string InForce = "in-force";

    private NationalState()
    {
    }

    /// <summary>The stage, as the cycle names it.</summary>
    public required string Stage { get; init; }

    /// <summary>The hash of the frozen text, by language; null while it is written, and where nobody froze it.</summary>
    public ImmutableSortedDictionary<string, string>? Hashes { get; private init; }

    /// <summary>When that text was frozen (UTC); null where there is none.</summary>
    public DateTimeOffset? FrozenAt { get; private init; }

    // How often the text was frozen, and which of the times gave the version in force.
    private int Freezes { get; init; }

    private int FreezeInForce { get; init; }

    /// <summary>The texts that came into force, oldest first. The last one stays in force while the document is written anew.</summary>
    public ImmutableList<NationalVersion> Versions { get; private init; } = [];

    /// <summary>Every move, oldest first.</summary>
    public ImmutableList<NationalMove> History { get; private init; } = [];

    /// <summary>What has been carried out, by operation id.</summary>
    public ImmutableSortedDictionary<Guid, Receipt> Operations { get; private init; } = ImmutableSortedDictionary<Guid, Receipt>.Empty;

    /// <summary>A document about which nothing has been decided.</summary>
    public static NationalState Start(string stage) => new() { Stage = stage };

    /// <summary>The state after an event.</summary>
    /// <param name="decision">The event.</param>
    /// <param name="author">The author of its journal entry.</param>
    /// <param name="time">The time of its journal entry (UTC).</param>
    public NationalState Apply(NationalEvent decision, PersonId author, DateTimeOffset time)
    {
        if (decision is not NationalEvent.Moved moved) throw new UnreachableException($"{decision} has no effect.");
        var hashes = moved.Hashes?.ToImmutableSortedDictionary(StringComparer.Ordinal);
        var after = this with
        {
            Stage = moved.To,
            Hashes = moved.OpensText ? null : hashes ?? Hashes,
            FrozenAt = moved.OpensText ? null : hashes is null ? FrozenAt : time,
            Freezes = hashes is null ? Freezes : Freezes + 1,
            History = History.Add(new NationalMove(Stage, moved.To, moved.Date, moved.Reason, author, time, hashes)),
            Operations = Operations.SetItem(moved.Operation, new Receipt(author, moved.Command)),
        };
        var comesIntoForce = moved.ComesIntoForce || moved.To == InForce;
        return comesIntoForce && after is { Hashes: { } text, FrozenAt: { } frozenAt } && after.Freezes != FreezeInForce // the same text comes back from its review
            ? after with
            {
                Versions = Versions.Add(new NationalVersion(Versions.Count + 1, moved.Date ?? BelgianDay.Of(time), frozenAt, text)),
                FreezeInForce = after.Freezes,
            }
            : after;
    }
}
