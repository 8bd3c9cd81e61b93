namespace NvpOrleans.Abstractions.Access;

/// <summary>What a person may do with a section, and why not more.</summary>
/// <param name="Ability">What the person may do.</param>
/// <param name="Reason">Why it is not more.</param>
/// <param name="IsPublished">True for somebody who reads only what is published: the text, and nothing of how it came about or what was said about it.</param>
[GenerateSerializer, Immutable, Alias("nvp.SectionAccess")]
public readonly record struct SectionAccess(
    [property: Id(0)] Ability Ability, [property: Id(1)] ReadOnlyReason Reason, [property: Id(2)] bool IsPublished = false)
{
    /// <summary>The section is not even named.</summary>
    public static SectionAccess Denied => default;

    /// <summary>The same while the text is frozen: nobody changes it, or asks for another.</summary>
    public SectionAccess WhileFrozen() => Ability > Ability.Comment ? this with { Ability = Ability.Comment, Reason = ReadOnlyReason.Frozen } : this;

    /// <summary>True when the person may read.</summary>
    public bool CanRead => Ability >= Ability.Read;

    /// <summary>True when the person may read the drafts too, with what was deleted from them and the remarks on them.</summary>
    public bool ReadsDrafts => CanRead && !IsPublished;

    /// <summary>True when the person may write.</summary>
    public bool CanWrite => Ability == Ability.Write;
}
