namespace NvpOrleans.Planning.Access;

/// <summary>The part of the national documents that a rule speaks of.</summary>
internal enum NationalPart
{
    /// <summary>Every document.</summary>
    Every,

    /// <summary>The documents of the phenomena and themes in the grant's scope.</summary>
    Own,

    /// <summary>The sections that the grant names, in the documents in its scope; none when it names none.</summary>
    Named,
}
