using NvpOrleans.Abstractions.Catalog;

namespace NvpOrleans.Grains.Documents.Seeding;

/// <summary>The version in force of a zone that has merged.</summary>
/// <param name="Zone">The zone.</param>
/// <param name="Text">The text.</param>
/// <param name="IsOfTheCycle">True when it is of the cycle of the plan that starts from it.</param>
internal sealed record PredecessorText(Zone Zone, PreviousText Text, bool IsOfTheCycle);
