namespace NvpOrleans.Abstractions.Documents;

/// <summary>The seven ways a call is refused. The names on the wire are in <c>web/Hubs/PROTOCOL.md</c> and never change.</summary>
public enum RefusalCode
{
    /// <summary>The person may not do this here, or not at this stage.</summary>
    Forbidden = 0,

    /// <summary>The bytes or arguments are not what they claim to be.</summary>
    Malformed = 1,

    /// <summary>Beyond a limit of size.</summary>
    TooLarge = 2,

    /// <summary>Too much is waiting; try again after a moment. Nothing was taken.</summary>
    Busy = 3,

    /// <summary>There is no such document or section.</summary>
    NotFound = 4,

    /// <summary>Someone else has it, or it has changed meanwhile (a Yjs client id that is taken).</summary>
    Conflict = 5,

    /// <summary>The client's schema version or document generation is not current.</summary>
    StaleClient = 6,
}
