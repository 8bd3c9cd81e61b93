using NvpOrleans.Planning.Workflow;

namespace NvpOrleans.Grains.Documents.Canonical;

/// <summary>In which form the content of a document is hashed now, and which remarks count.</summary>
/// <param name="Form">The name of the form (<see cref="ContentForms"/>).</param>
/// <param name="Before">Remarks count that stand before this entry of the journal: what is said of a frozen text later is no part of what was frozen.</param>
/// <param name="Overridden">The objections that were set aside.</param>
internal readonly record struct HashBasis(string Form, long Before, IReadOnlyDictionary<string, string> Overridden)
{
    /// <summary>While the text is written: the newest form, and everything that has been said.</summary>
    public static HashBasis OfDraft(IReadOnlyDictionary<string, string> overridden) => new(ContentForms.Newest, long.MaxValue, overridden);
}
