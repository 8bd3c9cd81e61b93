namespace NvpOrleans.Abstractions.Catalog;

/// <summary>How certain the dates of a cycle are.</summary>
public enum CycleCertainty
{
    /// <summary>Published plans carry them.</summary>
    Sourced,

    /// <summary>An assumption, which nobody may take for law.</summary>
    Assumed,
}
