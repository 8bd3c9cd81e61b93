namespace NvpOrleans.Tests.Cluster.Durability;

/// <summary>An acknowledged push: whose, and which bytes the journal holds at that sequence.</summary>
internal sealed record Acknowledged(long Sequence, string Person, string Section, byte[] Update);
