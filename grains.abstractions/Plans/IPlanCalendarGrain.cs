namespace NvpOrleans.Abstractions.Plans;

/// <summary>Wakes the plans when a day begins in Belgium, so that what happens on a date happens though nobody opens them. Key: 0.</summary>
[Alias("nvp.IPlanCalendarGrain")]
public interface IPlanCalendarGrain : IGrainWithIntegerKey
{
    /// <summary>Keeps it at work. Every silo calls it now and then, so that it goes on after whichever of them is lost.</summary>
    [Alias("Wake")]
    Task Wake();
}
