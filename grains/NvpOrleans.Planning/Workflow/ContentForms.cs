namespace NvpOrleans.Planning.Workflow;

/// <summary>
/// The forms in which content has been hashed, by the name that stands in the hashed text. They are specified in <c>CANONICAL.md</c>; what
/// was frozen under one of them is verified under it for ever.
/// </summary>
public static class ContentForms
{
    /// <summary>Structured sections whole, in every language, and no remarks. Entries that name no form are of this one.</summary>
    public const string First = "nvp-content-1";

    /// <summary>Structured sections in the language of the hash, and the remarks as they were when the text was frozen.</summary>
    public const string WithRemarks = "nvp-content-2";

    /// <summary>The form of what is frozen from now on.</summary>
    public const string Newest = WithRemarks;
}
