namespace NvpOrleans.Grains.Documents.Sections;

/// <summary>The last entry that a person wrote in a section; the default when nobody has.</summary>
/// <param name="Sequence">Its sequence.</param>
/// <param name="At">When (UTC).</param>
internal readonly record struct LastChange(long Sequence, DateTimeOffset At);
