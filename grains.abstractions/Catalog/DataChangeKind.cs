namespace NvpOrleans.Abstractions.Catalog;

/// <summary>What a data file does to a row.</summary>
public enum DataChangeKind
{
    /// <summary>There was no such row.</summary>
    Added = 0,

    /// <summary>Some of its cells change.</summary>
    Changed = 1,

    /// <summary>There is no such row any more.</summary>
    Removed = 2,
}
