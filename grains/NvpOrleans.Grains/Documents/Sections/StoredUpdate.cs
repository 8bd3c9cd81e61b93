namespace NvpOrleans.Grains.Documents.Sections;

/// <summary>A Yjs update as the journal holds it, and who wrote it.</summary>
internal readonly record struct StoredUpdate(string Author, byte[] Update);
