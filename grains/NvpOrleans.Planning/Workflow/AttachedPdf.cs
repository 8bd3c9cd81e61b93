using NvpOrleans.Abstractions.People;

namespace NvpOrleans.Planning.Workflow;

/// <summary>A signed PDF that was attached to a frozen text.</summary>
/// <param name="File">The SHA-256 of its bytes.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Title">What it is, or who signed it.</param>
/// <param name="By">Who attached it.</param>
/// <param name="At">When (UTC).</param>
public sealed record AttachedPdf(string File, long Bytes, string Title, PersonId By, DateTimeOffset At);
