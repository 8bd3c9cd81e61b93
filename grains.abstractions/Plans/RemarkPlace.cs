namespace NvpOrleans.Abstractions.Plans;

/// <summary>What became of what a remark stands at, in the text that it is shown with.</summary>
public enum RemarkPlace
{
    /// <summary>It stands at a section or a row as a whole.</summary>
    Whole = 0,

    /// <summary>The words are there.</summary>
    Same = 1,

    /// <summary>Other words have taken their place.</summary>
    Edited = 2,

    /// <summary>The words or the row are gone.</summary>
    Gone = 3,
}
