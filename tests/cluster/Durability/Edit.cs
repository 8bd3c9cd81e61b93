namespace NvpOrleans.Tests.Cluster.Durability;

/// <summary>A token typed, or a token of one's own deleted.</summary>
internal readonly record struct Edit(string Token, bool IsDeletion);
