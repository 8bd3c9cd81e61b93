namespace NvpOrleans.Planning.Workflow;

/// <summary>The calendar day on which something happens: plans know days, and a day begins at midnight in Belgium.</summary>
public static class BelgianDay
{
    private static readonly TimeZoneInfo Belgium = TimeZoneInfo.FindSystemTimeZoneById("Europe/Brussels");

    /// <summary>The day of a moment.</summary>
    public static DateOnly Of(DateTimeOffset moment) => DateOnly.FromDateTime(TimeOf(moment));

    /// <summary>What calendar and clock say in Belgium at a moment.</summary>
    public static DateTime TimeOf(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Belgium).DateTime;
}
