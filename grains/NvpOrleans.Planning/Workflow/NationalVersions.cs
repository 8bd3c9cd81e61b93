using System.Globalization;
using NvpOrleans.Abstractions.Phenomena;
using NvpOrleans.Abstractions.Plans;
using NvpOrleans.Planning.Stages;

namespace NvpOrleans.Planning.Workflow;

/// <summary>The texts of a phenomenon or theme document that came into force, as people find them, and at which stage they are read.</summary>
public static class NationalVersions
{
    /// <summary>
    /// The stage whose readers read a version: of the one that came into force last, also while the next one is written, the stage in force. One that
    /// was replaced stays with those who could read it on its way. Null where nobody does.
    /// </summary>
    public static NationalStage? ReadAt(NationalState state, NationalVersion version, IReadOnlyList<NationalStage> stages)
    {
        ArgumentNullException.ThrowIfNull(state);
        return version == state.Versions[^1] ? StageOf(stages) : stages.TakeWhile(stage => stage.Readers != NationalReaders.Everyone).LastOrDefault();
    }

    /// <summary>The stage in force: the first of the cycle at which everyone reads. Null where a cycle has none.</summary>
    public static NationalStage? StageOf(IEnumerable<NationalStage> stages) => stages.FirstOrDefault(stage => stage.Readers == NationalReaders.Everyone);

    /// <summary>True when the document stands where everyone reads it, so that its version in force is the text that is open.</summary>
    public static bool IsOpen(IEnumerable<NationalStage> stages, string stage) =>
        stages.FirstOrDefault(found => found.Name == stage) is { Readers: NationalReaders.Everyone };

    /// <summary>The version in force. Null before the first one, and once the document was closed, also while it is written anew after that.</summary>
    public static NationalVersion? InForce(NationalState state, IReadOnlyList<NationalStage> stages)
    {
        ArgumentNullException.ThrowIfNull(state);
        var end = stages is [.., _, var last] ? last.Name : null;
        var published = state.History.FindLast(move => move.To == end || IsOpen(stages, move.To)); // what is written since takes nothing back
        return state.Versions is [.., var newest] && (end is null || published?.To != end) ? newest : null;
    }

    /// <summary>What is told of a version to those who may read it.</summary>
    /// <param name="state">Where the document stands.</param>
    /// <param name="version">One of its versions.</param>
    /// <param name="stages">The stages of its cycle; from the last one on it is no longer in force.</param>
    public static PlanText Show(NationalState state, NationalVersion version, IReadOnlyList<NationalStage> stages)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(version);
        var next = state.Versions.Find(other => other.Number > version.Number);
        return new PlanText(
            NameOf(version), version.Number, 1, version.FrozenAt, PlanStage.InForce, version.InForceFrom,
            next?.InForceFrom, version == InForce(state, stages), version.Hashes);
    }

    /// <summary>The version of a name; null when there is none.</summary>
    public static NationalVersion? Find(NationalState state, string name)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Versions.Find(version => NameOf(version) == name);
    }

    /// <summary>The name of a version in addresses.</summary>
    public static string NameOf(NationalVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return version.Number.ToString(CultureInfo.InvariantCulture);
    }
}
