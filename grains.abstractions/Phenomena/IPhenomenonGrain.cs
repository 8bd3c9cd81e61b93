using NvpOrleans.Abstractions.Documents;

namespace NvpOrleans.Abstractions.Phenomena;

/// <summary>
/// A security phenomenon or a transversal theme of one national cycle. Key: cycle, then number
/// (<c>2022-2025/3</c>, <c>2022-2025/T1</c>); themes carry a T, so that one kind of grain serves both.
/// </summary>
[Alias("nvp.IPhenomenonGrain")]
public interface IPhenomenonGrain : ICoEditedGrain;
