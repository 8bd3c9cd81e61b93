namespace NvpOrleans.Planning.Access;

/// <summary>The part of a zone plan that a rule speaks of.</summary>
internal enum PlanPart
{
    /// <summary>Every section.</summary>
    Whole,

    /// <summary>The section <c>justice</c>.</summary>
    Justice,

    /// <summary>The section <c>scan/federal-figures</c>.</summary>
    FederalFigures,

    /// <summary>The sections about the phenomena of the grant.</summary>
    OwnPhenomena,

    /// <summary>The sections about the phenomena that concern labour prosecutors.</summary>
    LabourPhenomena,

    /// <summary>The sections that the grant names; none when it names none.</summary>
    Named,
}
