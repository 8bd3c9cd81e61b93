namespace NvpOrleans.Abstractions.Catalog;

/// <summary>For whom a section is meant.</summary>
public enum Handling
{
    /// <summary>For the public.</summary>
    Public = 0,

    /// <summary>For the authorities that make the plan.</summary>
    Internal = 1,

    /// <summary>For named readers only.</summary>
    Limited = 2,
}
