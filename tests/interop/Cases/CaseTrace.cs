using System.Text.Json.Serialization;

namespace NvpOrleans.Tests.Interop.Cases;

/// <summary>What yjs did in a case, step by step; shorter than the case if it threw.</summary>
internal sealed record CaseTrace([property: JsonPropertyName("trace")] IReadOnlyList<TracedStep> Steps, string? Error);

/// <summary>What yjs did in one step.</summary>
/// <param name="Messages">Updates that were made.</param>
/// <param name="Exchanges">What was told to whom while everything settled.</param>
/// <param name="Seen">What the peers that were looked at know.</param>
/// <param name="Error">What it threw.</param>
internal sealed record TracedStep(
    IReadOnlyList<byte[]>? Messages, IReadOnlyList<Exchange>? Exchanges, IReadOnlyList<Sight>? Seen, string? Error);

/// <summary>An update that one peer told another.</summary>
internal sealed record Exchange(int From, int To, byte[] Update);

/// <summary>What a peer knows: all of it as an update, clocks and deletes, what a reader sees, whether something waits.</summary>
internal sealed record Sight(string State, string Snapshot, string Content, bool Pending);
