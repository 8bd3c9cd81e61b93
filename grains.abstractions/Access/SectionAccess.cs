namespace NvpOrleans.Abstractions.Access;

/// <summary>What a person may do with a section, and why not more.</summary>
[GenerateSerializer, Immutable, Alias("nvp.SectionAccess")]
public readonly record struct SectionAccess([property: Id(0)] Ability Ability, [property: Id(1)] ReadOnlyReason Reason)
{
    /// <summary>The section is not even named.</summary>
    public static SectionAccess Denied => default;

    /// <summary>The same while the text is frozen: nobody changes it, or asks for another.</summary>
    public SectionAccess WhileFrozen() => Ability > Ability.Comment ? new SectionAccess(Ability.Comment, ReadOnlyReason.Frozen) : this;

    /// <summary>True when the person may read.</summary>
    public bool CanRead => Ability >= Ability.Read;

    /// <summary>True when the person may write.</summary>
    public bool CanWrite => Ability == Ability.Write;
}
