namespace NvpOrleans.Grains.Documents.Decisions;

/// <summary>A decision with its place in the journal.</summary>
/// <param name="Sequence">Its sequence.</param>
/// <param name="Author">Whoever took it: a person id, or the service.</param>
/// <param name="Time">When (UTC).</param>
/// <param name="Payload">What was decided, as the kind of document writes it.</param>
internal readonly record struct RecordedDecision(long Sequence, string Author, DateTimeOffset Time, byte[] Payload);
