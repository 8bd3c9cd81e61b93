using System.Text.Json.Serialization;

namespace NvpOrleans.Planning.Workflow;

/// <summary>A decision about a phenomenon or theme document, as the journal keeps it for ever. Author and time are the journal entry's.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Moved), "moved")]
public abstract record NationalEvent
{
    private NationalEvent()
    {
    }

    /// <summary>The operation id of the command.</summary>
    [JsonRequired]
    [JsonPropertyOrder(-2)]
    public Guid Operation { get; init; }

    /// <summary>The fingerprint of the command.</summary>
    [JsonRequired]
    [JsonPropertyOrder(-1)]
    public string Command { get; init; } = "";

    /// <summary>The grant under which the author decided; null for what the service did by itself, and in entries that are older than this member.</summary>
    [JsonPropertyOrder(1)]
    public ActingGrant? As { get; init; }

    /// <summary>The document moved to a stage.</summary>
    /// <param name="To">The stage.</param>
    /// <param name="Date">The day of the body; null for the stages in which owners write.</param>
    /// <param name="Reason">Why it went back; null for a move forward.</param>
    /// <param name="Hashes">The content hash with which the text was frozen, by language; null when the move froze nothing.</param>
    /// <param name="OpensText">True when the text can be written from now on.</param>
    public sealed record Moved(
        string To, DateOnly? Date, string? Reason, IReadOnlyDictionary<string, string>? Hashes, bool OpensText) : NationalEvent
    {
        /// <summary>The form that was hashed (<see cref="ContentForms"/>); null when the move froze nothing, and in journals that do not say, which is the first one.</summary>
        public string? Form { get; init; }

        /// <summary>True when everyone reads the document from now on. In journals that do not say, the stage <c>in-force</c> means it.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public bool ComesIntoForce { get; init; }
    }
}
