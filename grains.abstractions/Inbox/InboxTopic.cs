namespace NvpOrleans.Abstractions.Inbox;

/// <summary>What a person can keep out of their inbox. Being named, asked or reminded always comes. The numbers are stored and never reused.</summary>
public enum InboxTopic
{
    /// <summary>What becomes of threads that the person has a part in.</summary>
    Threads = 0,

    /// <summary>Objections to plans that the person answers for.</summary>
    Objections = 1,

    /// <summary>Plans that move or are returned.</summary>
    Plans = 2,

    /// <summary>What the person follows.</summary>
    Follows = 3,
}
