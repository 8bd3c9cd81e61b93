using NvpOrleans.Abstractions.Documents;

namespace NvpOrleans.Grains.Documents.Audience;

/// <summary>A durable update with its place in the journal and the place of the section's update before it.</summary>
internal readonly record struct RecentUpdate(SectionId Section, long Previous, long Sequence, byte[] Bytes);
