using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.Plans;

namespace NvpOrleans.Grains.Documents.Frozen;

/// <summary>A frozen text, ready to be handed out. Immutable.</summary>
/// <param name="Outline">What it consists of.</param>
/// <param name="Sections">The sections that can be shown, as Yjs updates (v1).</param>
/// <param name="Remarks">What was said of it until it was frozen.</param>
internal sealed record FrozenDocument(FrozenOutline Outline, IReadOnlyDictionary<SectionId, byte[]> Sections, IReadOnlyList<PlanRemark> Remarks)
{
    /// <summary>About how many bytes it holds.</summary>
    public long Size => Sections.Values.Sum(update => (long)update.Length) + (256L * (Outline.Sections.Count + 1))
        + Remarks.Sum(remark => 512L + (2L * remark.Entries.Sum(entry => entry.Text.Length)));
}
