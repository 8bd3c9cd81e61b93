using NvpOrleans.Abstractions.Documents;

namespace NvpOrleans.Abstractions.Overview;

/// <summary>An action on which a person may report, neither done nor given up.</summary>
/// <param name="Document">The plan, which is in force.</param>
/// <param name="Action">The action.</param>
[GenerateSerializer, Immutable, Alias("nvp.OpenAction")]
public sealed record OpenAction([property: Id(0)] DocumentId Document, [property: Id(1)] ActionSummary Action);
