using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Abstractions.Plans;

namespace NvpOrleans.Abstractions.Phenomena;

/// <summary>
/// A security phenomenon or a transversal theme of one national cycle. Key: cycle, then number
/// (<c>2022-2025/3</c>, <c>2022-2025/T1</c>); themes carry a T, so that one kind of grain serves both.
/// </summary>
[Alias("nvp.IPhenomenonGrain")]
public interface IPhenomenonGrain : ICoEditedGrain
{
    /// <summary>Where the document stands, as far as the person may see it. Everything in the answer is durable.</summary>
    [Alias("GetStanding")]
    Task<Answer<NationalStanding>> GetStanding(PersonId person);

    /// <summary>
    /// Carries out a command, or refuses it and says why. Answers when it is durable and everyone's rights are those of the stage that
    /// came of it. Sent again with the same operation it changes nothing.
    /// </summary>
    [Alias("Carry")]
    Task<Answer<NationalStanding>> Carry(PersonId person, NationalCommand command);

    /// <summary>
    /// Recomputes from the journal the text that is frozen now. <c>not-found</c> when none is, or when the person may not read it;
    /// otherwise refused as <see cref="IPlanVerifierGrain.Verify"/> is.
    /// </summary>
    [Alias("Verify")]
    Task<Answer<PlanVerification>> Verify(PersonId person);

    /// <summary>The same of a version that came into force, while another text is written too. <c>not-found</c> for whoever may not read that version.</summary>
    /// <param name="person">Who asks.</param>
    /// <param name="version">The number of the version.</param>
    [Alias("VerifyVersion")]
    Task<Answer<PlanVerification>> VerifyVersion(PersonId person, int version);

    /// <summary>
    /// The texts that came into force, oldest first: those of which the person may read something. The one that came into force last is read
    /// like a document in force while the next one is written; those before it by whoever could read them on their way.
    /// </summary>
    [Alias("GetTexts")]
    Task<Answer<IReadOnlyList<PlanText>>> GetTexts(PersonId person);

    /// <summary>As <see cref="IZonePlanGrain.ReadText"/>.</summary>
    [Alias("ReadText")]
    Task<Answer<PlanTextContent>> ReadText(PersonId person, string name);

    /// <summary>As <see cref="IZonePlanGrain.ReadTextSection"/>.</summary>
    [Alias("ReadTextSection")]
    Task<Answer<byte[]>> ReadTextSection(PersonId person, string name, SectionId section);

    /// <summary>Where the document stands, which is public; it is durable. Null for a document that does not exist.</summary>
    [Alias("GetPlace")]
    Task<NationalPlace?> GetPlace();
}
