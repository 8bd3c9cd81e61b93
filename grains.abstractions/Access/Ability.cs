namespace NvpOrleans.Abstractions.Access;

/// <summary>What a person may do with a section; each includes those before it.</summary>
public enum Ability
{
    /// <summary>Nothing: the section is not even named.</summary>
    None = 0,

    /// <summary>Read, with a caret.</summary>
    Read = 1,

    /// <summary>Read and comment.</summary>
    Comment = 2,

    /// <summary>Read, comment and suggest replacement text.</summary>
    Suggest = 3,

    /// <summary>Write.</summary>
    Write = 4,
}
