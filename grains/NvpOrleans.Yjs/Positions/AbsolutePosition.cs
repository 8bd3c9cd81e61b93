namespace NvpOrleans.Yjs;

/// <summary>Where a <see cref="RelativePosition"/> is now; right until the next change.</summary>
/// <param name="Type">The type it is in. A root that nobody has asked for by kind is a <see cref="YRoot"/>, equal to its later views.</param>
/// <param name="Index">How many units stand before it: UTF-16 units in text, elements elsewhere.</param>
/// <param name="Association">As in <see cref="RelativePosition.Association"/>.</param>
public readonly record struct AbsolutePosition(YType Type, int Index, int Association);
