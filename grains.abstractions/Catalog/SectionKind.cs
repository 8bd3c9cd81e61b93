namespace NvpOrleans.Abstractions.Catalog;

/// <summary>What a section holds.</summary>
public enum SectionKind
{
    /// <summary>Rich text, once in each language of the document.</summary>
    Prose = 0,

    /// <summary>The place that each phenomenon and theme has in a plan, with reasons: one grid for all languages.</summary>
    Choices = 1,

    /// <summary>Goals and actions of a plan: one tree for all languages.</summary>
    Objectives = 2,

    /// <summary>What is measured of a phenomenon or theme: one list for all languages.</summary>
    Indicators = 3,
}
