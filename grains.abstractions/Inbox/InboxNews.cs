using System.Text.Json.Serialization;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;

namespace NvpOrleans.Abstractions.Inbox;

/// <summary>
/// Something that a document tells one person. It says where to look and holds no words of anybody: what the person may read of it is
/// decided when it is shown.
/// </summary>
/// <param name="Document">The document that tells it.</param>
/// <param name="Sequence">The journal sequence of what happened, or its place in another series. What a document tells one person about an entry, it tells in one call.</param>
/// <param name="Kind">Why.</param>
/// <param name="At">When it happened (UTC).</param>
/// <param name="By">Who did it; null for the service.</param>
/// <param name="Section">The section it is about; null for all of the document.</param>
/// <param name="Thread">The thread of comments; null for none.</param>
/// <param name="Word">A stable word that goes with the kind: the stage that a plan has come to, the step that it waits for; null for none.</param>
[GenerateSerializer, Immutable, Alias("nvp.InboxNews")]
public sealed record InboxNews(
    [property: Id(0)] DocumentId Document,
    [property: Id(1)] long Sequence,
    [property: Id(2)] InboxKind Kind,
    [property: Id(3)] DateTimeOffset At,
    [property: Id(4)] PersonId? By,
    [property: Id(5)] SectionId? Section = null,
    [property: Id(6)] Guid? Thread = null,
    [property: Id(7)] string? Word = null)
{
    /// <summary>Tells it from everything else in the inbox, and a repetition from something new.</summary>
    [JsonIgnore]
    public string Key => PartOfEntry is { } part ? $"{Source}#{Sequence}/{part}" : $"{Source}#{Sequence}";

    /// <summary>Of what is no journal entry: what orders it beside the journal. Null for the journal.</summary>
    [Id(8)]
    public string? Series { get; init; }

    /// <summary>What the person follows that this comes of; null for what concerns them in any case.</summary>
    [Id(9)]
    public FollowTarget? Followed { get; init; }

    /// <summary>The number of the phenomenon that got another place; null for everything else.</summary>
    [Id(10)]
    public string? Phenomenon { get; init; }

    /// <summary>What the sequence belongs to.</summary>
    [JsonIgnore]
    public string Source => Series is null ? $"{Document}" : $"{Document}/{Series}";

    // One entry may give several phenomena another place, and one decision sets several objections aside.
    private string? PartOfEntry => Phenomenon ?? (Kind == InboxKind.SetAside ? $"{Thread:n}" : null);
}
