namespace NvpOrleans.Grains.Documents;

/// <summary>Authors in the journal that are not people. A person id has no colon, so nobody can be mistaken for one.</summary>
internal static class DocumentAuthors
{
    /// <summary>The service itself.</summary>
    public const string Service = "service:nvp";

    /// <summary>Many authors: a stored state, whose client ids are in its register.</summary>
    public const string Snapshot = "service:snapshot";
}
