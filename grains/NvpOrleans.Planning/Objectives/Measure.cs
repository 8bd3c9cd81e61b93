namespace NvpOrleans.Planning.Objectives;

/// <summary>A value of an indicator.</summary>
/// <param name="Value">The value, in the unit of the item; null while there is none.</param>
/// <param name="Date">The day that it holds for; null while there is none.</param>
public readonly record struct Measure(decimal? Value, DateOnly? Date);
