namespace NvpOrleans.Abstractions.Plans;

/// <summary>Where the actions of one year stand.</summary>
public enum ActionYearStage
{
    /// <summary>The zone writes them.</summary>
    Draft = 0,

    /// <summary>The chief of corps has adopted them.</summary>
    Adopted = 1,

    /// <summary>They are being carried out.</summary>
    Running = 2,

    /// <summary>The zonal security council has evaluated them.</summary>
    Evaluated = 3,
}
