using NvpOrleans.Abstractions.People;
using NvpOrleans.Planning.Stages;

namespace NvpOrleans.Planning.Workflow;

/// <summary>Everything a decision about a national document rests on.</summary>
/// <param name="State">Where the document stands.</param>
/// <param name="Number">The number of the phenomenon or theme.</param>
/// <param name="Person">Who asks, with all grants.</param>
/// <param name="Now">The moment (UTC).</param>
/// <param name="Stages">The stages of the cycle, in their order.</param>
/// <param name="Hashes">The content hash of the text as it is now, by language of the document; empty where nothing is decided.</param>
public sealed record NationalSituation(
    NationalState State,
    string Number,
    Person Person,
    DateTimeOffset Now,
    IReadOnlyList<NationalStage> Stages,
    IReadOnlyDictionary<string, string> Hashes);
