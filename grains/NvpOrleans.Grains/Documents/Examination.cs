using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Yjs;

namespace NvpOrleans.Grains.Documents;

/// <summary>What came of looking at an update before anything is changed: it may be integrated, has a gap, or is refused.</summary>
internal readonly record struct Examination(Update? Update, IReadOnlyList<ulong> NewClients, bool HasGap, Refusal? Refusal);
