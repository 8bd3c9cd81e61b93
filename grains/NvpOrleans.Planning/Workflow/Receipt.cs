using NvpOrleans.Abstractions.People;

namespace NvpOrleans.Planning.Workflow;

/// <summary>An operation that has been carried out.</summary>
/// <param name="By">Who sent it.</param>
/// <param name="Command">The fingerprint of its command.</param>
public readonly record struct Receipt(PersonId By, string Command);
