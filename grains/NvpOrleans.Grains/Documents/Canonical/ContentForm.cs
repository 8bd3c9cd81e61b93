using NvpOrleans.Abstractions.Comments;
using NvpOrleans.Planning.Workflow;

namespace NvpOrleans.Grains.Documents.Canonical;

/// <summary>What is hashed beside the text: in which form, and what had been said of the text by then.</summary>
/// <param name="Name">The name of the form (<see cref="ContentForms"/>).</param>
/// <param name="Threads">All threads of the document as they were when the text was frozen, in the order in which they began.</param>
/// <param name="Overridden">The objections that had been set aside, by id, each with the published reason.</param>
internal sealed record ContentForm(string Name, IEnumerable<CommentThread> Threads, IReadOnlyDictionary<string, string> Overridden)
{
    /// <summary>The newest form, for a document of which nothing was said.</summary>
    public static ContentForm Unremarked { get; } = new(ContentForms.Newest, [], new Dictionary<string, string>());

    /// <summary>True when structured sections are taken in the language of the hash, and remarks count.</summary>
    public bool IsWithRemarks => Name switch
    {
        ContentForms.First => false,
        ContentForms.WithRemarks => true,
        _ => throw new InvalidDataException($"The form {Name} is not known."),
    };
}
