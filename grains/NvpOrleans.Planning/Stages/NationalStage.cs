using NvpOrleans.Abstractions.Access;

namespace NvpOrleans.Planning.Stages;

/// <summary>A stage of the phenomenon and theme documents of a national cycle. Which stages there are, and in which order, is data.</summary>
/// <param name="Name">The stage as a stable word (<c>working-group</c>).</param>
/// <param name="Readers">Who reads.</param>
/// <param name="Most">The most that anyone may do with the text.</param>
public sealed record NationalStage(string Name, NationalReaders Readers, Ability Most)
{
    /// <summary>True when the text is written at this stage; at every other one it is frozen.</summary>
    public bool IsWritten => Most == Ability.Write;
}
