using NvpOrleans.Abstractions.Documents;

namespace NvpOrleans.Grains.Documents.Reviews;

/// <summary>
/// What was decided about single sections: which of them started from another plan's text, which of those stay as they are, which
/// language versions agree, and which are as if nobody had written in them. Each is known with the sequence of its decision, because nothing is shown before it is durable.
/// </summary>
internal sealed class SectionReviews
{
    private readonly Dictionary<string, long> _carried = [];
    private readonly Dictionary<string, long> _kept = [];
    private readonly Dictionary<string, long> _agreed = [];
    private readonly Dictionary<string, long> _unwritten = [];
    private readonly List<long> _withdrawn = [];

    /// <summary>Sections started from another plan's text.</summary>
    public void Carry(IEnumerable<string> sections, long sequence)
    {
        foreach (var section in sections) _carried[section] = sequence;
    }

    /// <summary>A carried section stays as it is.</summary>
    public void Keep(string section, long sequence) => _kept.TryAdd(section, sequence);

    /// <summary>The language versions of a section agree.</summary>
    public void Agree(string slug, long sequence) => _agreed[slug] = sequence;

    /// <summary>The text is that of the version in force again, of which all language versions agree.</summary>
    /// <param name="unwritten">The sections in which nothing stands in it.</param>
    /// <param name="sequence">The sequence of the decision.</param>
    public void Withdraw(IEnumerable<string> unwritten, long sequence)
    {
        foreach (var section in unwritten) _unwritten[section] = sequence;
        _withdrawn.Add(sequence);
    }

    /// <summary>The decision after which a section was as if nobody had written in it; 0 when there is none, or none that is durable.</summary>
    public long UnwrittenAt(SectionId section, long durable) => Holds(_unwritten, section.ToString(), durable) ? _unwritten[section.ToString()] : 0;

    public bool IsCarried(SectionId section, long durable) => Holds(_carried, section.ToString(), durable);

    public bool IsKept(SectionId section, long durable) => Holds(_kept, section.ToString(), durable);

    /// <summary>The decision after which the language versions of a section agreed; 0 when there is none, or none that is durable.</summary>
    public long AgreedAt(SectionId section, long durable) => Math.Max(
        Holds(_agreed, section.Slug, durable) ? _agreed[section.Slug] : 0,
        _withdrawn.FindLast(sequence => sequence <= durable));

    private static bool Holds(Dictionary<string, long> decided, string key, long durable) => decided.TryGetValue(key, out var sequence) && sequence <= durable;
}
